import type { Extraction } from "../document/extraction.ts";
import type { Json } from "../document/json.ts";
import { toPlainJson } from "./to-plain-json.ts";

/** Plain text: the text itself where the data is a reading (`ocr`), else one line a value. */
export function toText(extraction: Extraction<unknown>): string {
  const data = toPlainJson(extraction.data);
  if (typeof data === "object" && data !== null && "text" in data && typeof data.text === "string") {
    return `${data.text.trimEnd()}\n`;
  }
  return listValues(data, "")
    .map((line) => `${line}\n`)
    .join("");
}

function listValues(value: Json | undefined, path: string): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [`${path === "" ? "" : `${path}: `}${String(value)}`];
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((item, index) => listValues(item, `${path}[${index}]`));
  }
  return Object.entries(value).flatMap(([key, member]) =>
    listValues(member, path === "" ? key : `${path}.${key}`),
  );
}
