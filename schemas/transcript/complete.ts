import type { Document } from "../../src/document/document.ts";
import type { Json } from "../../src/document/json.ts";
import type { PageText } from "../../src/document/page-text.ts";
import { getAt } from "../../src/values/get-at.ts";
import { setAt } from "../../src/values/set-at.ts";
import { describeMedia } from "./describe-media.ts";

/** Fills what we know ourselves: the whole text, and the recording. */
export function complete(json: Json, _: readonly PageText[], document: Document): Json {
  const segments = getAt(json, "/segments");
  if (!Array.isArray(segments)) return json;
  const texts = segments.flatMap((segment) => {
    const text = getAt(segment, "/text");
    return typeof text === "string" ? [text] : [];
  });
  return setAt(setAt(json, "/text", texts.join("\n")), "/media", describeMedia(document));
}
