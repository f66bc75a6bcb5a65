import type { Extraction } from "../document/extraction.ts";
import type { Json } from "../document/json.ts";
import { humanizeName } from "../values/humanize-name.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { toPlainJson } from "./to-plain-json.ts";
import { writeReading } from "./write-reading.ts";

type JsonObject = { readonly [key: string]: Json | undefined };

/** Markdown to read: the blocks of the pages where the data is a reading (`ocr`), else headings, lists and tables. */
export function toMarkdown(extraction: Extraction<unknown>): string {
  const data = toPlainJson(extraction.data);
  const reading = writeReading(data);
  if (reading !== undefined) return reading;
  const body = isObject(data) ? writeObject(data, 2) : writeValue("Value", data, 2);
  return `${["# " + escapeMarkdown(extraction.provenance.schema), ...body].join("\n\n")}\n`;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function writeObject(object: JsonObject, level: number): string[] {
  const entries = Object.entries(object).filter(([, value]) => !isEmpty(value));
  const plain = entries.filter(([, value]) => typeof value !== "object");
  const list = plain
    .map(([name, value]) => `- **${humanizeName(name)}:** ${escapeMarkdown(show(value))}`)
    .join("\n");
  const nested = entries.filter(([, value]) => typeof value === "object");
  return [
    ...(list === "" ? [] : [list]),
    ...nested.flatMap(([name, value]) => writeValue(name, value, level)),
  ];
}

function writeValue(name: string, value: Json | undefined, level: number): string[] {
  const title = `${"#".repeat(Math.min(level, 6))} ${escapeMarkdown(humanizeName(name))}`;
  if (isObject(value)) return [title, ...writeObject(value, level + 1)];
  if (!Array.isArray(value)) return [title, escapeMarkdown(show(value))];
  const items = value as readonly Json[];
  const objects = items.filter(isObject);
  if (objects.length !== items.length)
    return [title, items.map((item) => `- ${escapeMarkdown(show(item))}`).join("\n")];
  if (
    objects.every((item) =>
      Object.values(item).every((member) => typeof member !== "object" || member === null),
    )
  ) {
    return [title, writeTable(objects)];
  }
  return [title, ...objects.flatMap((item, index) => writeValue(String(index + 1), item, level + 1))];
}

function writeTable(rows: readonly JsonObject[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((column) =>
    rows.some((row) => !isEmpty(row[column])),
  );
  const isNumeric = (column: string): boolean =>
    rows.every((row) => isEmpty(row[column]) || /^[-+]?\d[\d.,]*$/.test(show(row[column])));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map((column) => escapeMarkdown(humanizeName(column)))),
    line(columns.map((column) => (isNumeric(column) ? "---:" : "---"))),
    ...rows.map((row) => line(columns.map((column) => escapeMarkdown(show(row[column]))))),
  ].join("\n");
}

function show(value: Json | undefined): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Also an object or a list with nothing in it but what is empty. */
function isEmpty(value: Json | undefined): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== "object") return false;
  return Object.values(value).every(isEmpty);
}
