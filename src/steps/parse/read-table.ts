import { readPlain } from "./read-plain.ts";
import type { Tree } from "./tree.ts";

const rule = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) =>
    cell
      .trim()
      .replaceAll("\\|", "|")
      .replace(/^(\*\*|__|`)(.*)\1$/, "$2"),
  );
}

/**
 * The one Markdown table of an answer: rows named by its head or, where it is two columns of names and values, one
 * object of them. Undefined where there is none, several, or a row with another number of cells.
 */
export function readTable(text: string): readonly Tree[] {
  const lines = text.split(/\r?\n/);
  const rules = lines.flatMap((line, index) =>
    rule.test(line) && line.includes("-") && line.includes("|") ? [index] : [],
  );
  const [at, another] = rules;
  if (at === undefined || at === 0 || another !== undefined) return [];
  const end = lines.findIndex((line, index) => index > at && !line.includes("|"));
  const names = cellsOf(lines[at - 1] ?? "");
  const rows = lines.slice(at + 1, end < 0 ? undefined : end).map(cellsOf);
  const isEven = rows.length > 0 && rows.every((row) => row.length === names.length);
  if (!isEven || new Set(names).size < names.length) return [];
  const objects = rows.map((row): Tree => ({
    type: "object",
    members: new Map(names.map((name, index) => [name, readPlain(row[index] ?? "")])),
    mends: [],
  }));
  const list: Tree = { type: "list", items: objects, mends: [] };
  const keys = rows.map(([name = ""]) => name);
  if (names.length !== 2 || new Set(keys).size < keys.length) return [list];
  const members = new Map(rows.map(([name = "", value = ""]) => [name, readPlain(value)]));
  return [list, { type: "object", members, mends: [] }];
}
