import type { Document } from "../../src/document/document.ts";
import type { Json } from "../../src/document/json.ts";
import type { PageText } from "../../src/document/page-text.ts";
import { setAt } from "../../src/values/set-at.ts";
import { describeMedia } from "./describe-media.ts";

/** Fills what we know ourselves of the film. */
export function complete(json: Json, _: readonly PageText[], document: Document): Json {
  const isObject = typeof json === "object" && json !== null && !Array.isArray(json);
  return isObject ? setAt(json, "/media", describeMedia(document)) : json;
}
