import type { Document } from "../../src/document/document.ts";
import type { Json } from "../../src/document/json.ts";
import type { PageText } from "../../src/document/page-text.ts";
import { describePage } from "./describe-page.ts";

type JsonObject = { readonly [key: string]: Json | undefined };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listAt = (value: JsonObject, key: string): readonly Json[] => {
  const list = value[key];
  return Array.isArray(list) ? (list as readonly Json[]) : [];
};

const textOf = (page: JsonObject): string =>
  listAt(page, "blocks")
    .flatMap((block) => (isObject(block) && typeof block["text"] === "string" ? [block["text"]] : []))
    .join("\n\n");

/** Fills what a model does not see: the texts of pages and document from its blocks, and what we know of each page. */
export function complete(json: Json, pages: readonly PageText[], document: Document): Json {
  if (!isObject(json) || typeof json["text"] === "string") return json;
  const answered = listAt(json, "pages").map((page, index): Json => {
    if (!isObject(page)) return page;
    const known = pages[index];
    return { ...page, ...(known ? describePage(known, document) : {}), text: textOf(page) };
  });
  const text = answered.map((page) => (isObject(page) ? textOf(page) : "")).join("\n\n");
  return { ...json, pages: answered, text };
}
