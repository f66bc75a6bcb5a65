import type { ListTarget } from "../labels/target.ts";
import { columnRole } from "./column-role.ts";
import type { Column } from "./table.ts";

/** A word of capitals and digits, as articles are numbered: "OAK-27", "4711", "LAB-FIT". */
const code = /^(?=.*[\d\-/])[\p{Lu}\d][\p{Lu}\d\-/._]{2,}$/u;

/**
 * A column headed like the name of things ("Item") that holds only codes, beside another one that holds the words: the
 * codes' own leaf, and the other column is the name.
 */
export function nameCodes(
  columns: readonly Column[],
  cells: readonly (readonly string[])[],
  list: ListTarget,
): Column[] {
  const isWords = (column: Column): boolean =>
    column.target !== undefined && ["text", "detail"].includes(columnRole(column.target));
  const free = list.columns.find(
    (target) => columnRole(target) === "code" && columns.every((column) => column.target !== target),
  );
  const at = columns.findIndex((column, index) => isWords(column) && holdsCodes(cells[index] ?? []));
  const other = columns.findIndex((column, index) => index !== at && isWords(column));
  if (!free || at < 0 || other < 0) return [...columns];
  const name = columns[at]!.target!;
  return columns.map((column, index) =>
    index === at
      ? { ...column, target: free }
      : index === other && columnRole(name) === "text"
        ? { ...column, target: name }
        : column,
  );
}

function holdsCodes(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return (
    filled.length > 0 &&
    filled.length >= 0.6 * cells.length &&
    filled.filter((cell) => code.test(cell)).length >= 0.8 * filled.length
  );
}
