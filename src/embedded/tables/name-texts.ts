import { columnRole } from "./column-role.ts";
import type { Column } from "./table.ts";

const figures = /^[^\p{L}]*\d[^\p{L}]*$/u;
const words = /\p{L}{3}/u;

const share = (cells: readonly string[], pattern: RegExp): number => {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length < 0.6 * cells.length
    ? 0
    : filled.filter((cell) => pattern.test(cell)).length / Math.max(1, filled.length);
};

/**
 * A column headed like the name of things ("Desc.", which is a discount elsewhere) that holds only figures, beside one that
 * holds words: those are the names.
 */
export function nameTexts(columns: readonly Column[], cells: readonly (readonly string[])[]): Column[] {
  const isText = ({ target }: Column): boolean =>
    target !== undefined && ["text", "detail"].includes(columnRole(target));
  const at = columns.findIndex(
    (column, index) => isText(column) && share(cells[index] ?? [], figures) >= 0.8,
  );
  const wordy = columns.findIndex(
    (column, index) =>
      (isText(column) || column.target === undefined) && share(cells[index] ?? [], words) >= 0.8,
  );
  const target = columns[at]?.target;
  if (!target || wordy < 0) return [...columns];
  return columns.map((column, index) =>
    index === at
      ? { left: column.left, right: column.right }
      : index === wordy
        ? { ...column, target: column.target ?? target }
        : column,
  );
}
