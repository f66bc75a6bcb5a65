import { z } from "zod";
import type { Trial } from "./kit.ts";
import { columnAt } from "./kit.ts";

interface Cell {
  readonly text: string;
  readonly colspan?: number;
  readonly rowspan?: number;
}
interface Truth {
  readonly rows: readonly (readonly Cell[])[];
}

/** A name for a column as a developer would make one of its header. */
function nameOf(header: string): string {
  const words = header.replace(/\([^)]*\)/g, " ").match(/[\p{L}\d]+/gu) ?? [];
  return words.map((word, index) => (index === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join("");
}

/** The first row without merged cells is the header; only rows as wide as it count. */
function partsOf({ rows }: Truth): { names: string[]; body: (readonly Cell[])[] } | undefined {
  const at = rows.findIndex(
    (row) => row.length > 1 && row.every((cell) => (cell.colspan ?? 1) === 1 && (cell.rowspan ?? 1) === 1),
  );
  if (at < 0) return undefined;
  const names = rows[at]!.map((cell, index) =>
    index === 0 && cell.text === "" ? "label" : nameOf(cell.text),
  );
  if (new Set(names).size !== names.length || names.includes("")) return undefined;
  return { names, body: rows.slice(at + 1).filter((row) => row.length === names.length) };
}

/** Images of tables, as a list of objects named by the header. */
export const tableRows: Trial = {
  title: "tables",
  folder: "pages",
  schemaFor: (item) => {
    const parts = item.task === "table" ? partsOf(item.truth) : undefined;
    return (
      parts &&
      z.object({ rows: z.array(z.object(Object.fromEntries(parts.names.map((name) => [name, z.string()])))) })
    );
  },
  score: (add, truth: Truth, json) => {
    const { names, body } = partsOf(truth)!;
    names.forEach((name, index) =>
      add(
        index === 0 ? "first column" : "other columns",
        body.map((row) => row[index]!.text).filter((text) => text !== ""),
        columnAt(json, "/rows", `/${name}`),
      ),
    );
  },
};
