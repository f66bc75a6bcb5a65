import type { Extraction } from "../document/extraction.ts";
import type { Json } from "../document/json.ts";
import { toPlainJson } from "./to-plain-json.ts";

type Row = Map<string, string>;

/**
 * RFC 4180 with a header. The longest list of objects gives the rows, and what stands outside it is repeated in each of
 * them; other lists of objects get numbered columns. A text that a spreadsheet would run as a formula gets a leading
 * apostrophe, because it may come from a document that somebody else wrote.
 */
export function toCsv(extraction: Extraction<unknown>): string {
  const data = toPlainJson(extraction.data);
  const main = findLongestList(data, []);
  const fixed: Row = new Map();
  addCells(fixed, data, [], main?.path);
  const rows = main
    ? main.items.map((item) => {
        const row: Row = new Map(fixed);
        addCells(row, item, main.path, undefined);
        return row;
      })
    : [fixed];
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row.get(column) ?? ""))];
  return lines.map((cells) => `${cells.map(toCell).join(",")}\r\n`).join("");
}

interface ListPlace {
  readonly path: readonly string[];
  readonly items: readonly Json[];
}

/** Lists inside list items do not count: their rows would belong to different parents. */
function findLongestList(value: Json | undefined, path: readonly string[]): ListPlace | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    return items.some((item) => typeof item === "object" && item !== null) ? { path, items } : undefined;
  }
  const places = Object.entries(value).flatMap(
    ([key, member]) => findLongestList(member, [...path, key]) ?? [],
  );
  return places.sort((a, b) => b.items.length - a.items.length)[0];
}

function addCells(
  row: Row,
  value: Json | undefined,
  path: readonly string[],
  except: readonly string[] | undefined,
): void {
  if (except && path.join("\0") === except.join("\0")) return;
  const name = path.join(".") || "value";
  if (value === null || value === undefined) row.set(name, "");
  else if (typeof value !== "object") row.set(name, String(value));
  else if (Array.isArray(value)) {
    const items = value as readonly Json[];
    const isPlain = items.every((item) => typeof item !== "object" || item === null);
    if (isPlain) row.set(name, items.map((item) => String(item ?? "")).join("; "));
    else items.forEach((item, index) => addCells(row, item, [...path, String(index + 1)], except));
  } else {
    for (const [key, member] of Object.entries(value)) addCells(row, member, [...path, key], except);
  }
}

function toCell(text: string): string {
  const isNumber = /^[-+]?[\d.,]+%?$/.test(text);
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
