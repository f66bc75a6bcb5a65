import type { Json } from "../document/json.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

type JsonObject = { readonly [key: string]: Json | undefined };

/** Markdown of data of the `ocr` schema, block by block and table by table; undefined where the data is no reading. */
export function writeReading(data: Json): string | undefined {
  const pages = isObject(data) && Array.isArray(data["pages"]) ? objectsIn(data["pages"]) : [];
  if (pages.length === 0 || !pages.every((page) => Array.isArray(page["blocks"]))) return undefined;
  const parts = pages.map((page) => [
    ...objectsIn(page["blocks"]).map(writeBlock),
    ...objectsIn(page["tables"]).map(writeTable),
  ]);
  return `${parts.map((page) => page.filter((part) => part !== "").join("\n\n")).join("\n\n---\n\n")}\n`;
}

function writeBlock({ type, level, text }: JsonObject): string {
  if (typeof text !== "string") return "";
  const flat = escapeMarkdown(text);
  if (type === "title") return `# ${flat}`;
  if (type === "heading") return `${"#".repeat(Math.min(Math.max(Number(level ?? 1), 1) + 1, 6))} ${flat}`;
  if (type === "list-item") return `- ${escapeMarkdown(text.replace(/^\s*[-•*·]\s*/u, ""))}`;
  // Two blanks at the end keep a line of its own: addresses and tables of receipts live by it.
  return text.split("\n").map(escapeMarkdown).join("  \n");
}

function writeTable(table: JsonObject): string {
  const cells = objectsIn(table["cells"]);
  const rows = Math.max(0, ...cells.map((cell) => Number(cell["row"] ?? 0) + 1));
  const columns = Math.max(0, ...cells.map((cell) => Number(cell["column"] ?? 0) + 1));
  if (rows === 0 || columns === 0) return "";
  const textAt = (row: number, column: number): string => {
    const cell = cells.find((each) => Number(each["row"]) === row && Number(each["column"]) === column);
    return typeof cell?.["text"] === "string" ? escapeMarkdown(cell["text"]) : "";
  };
  const lines = Array.from(
    { length: rows },
    (_, row) => `| ${Array.from({ length: columns }, (__, column) => textAt(row, column)).join(" | ")} |`,
  );
  const caption = typeof table["caption"] === "string" ? `${escapeMarkdown(table["caption"])}\n\n` : "";
  return `${caption}${[lines[0], `|${" --- |".repeat(columns)}`, ...lines.slice(1)].join("\n")}`;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectsIn(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : [];
}
