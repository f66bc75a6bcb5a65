import type { Target } from "../labels/target.ts";
import type { Header } from "../tables/table.ts";
import type { LedgerColumns } from "./ledger-columns.ts";
import type { LedgerTable } from "./ledger-table.ts";

/** Splits the cells of a header by what stands below them. */
export function toLedgerTable(header: Header, columns: LedgerColumns): LedgerTable {
  const { debit, credit, amount, balance } = columns;
  const isNumber = (target: Target | undefined): boolean =>
    target !== undefined && [debit, credit, amount, balance].includes(target);
  return {
    header,
    columns,
    numbers: header.cells.flatMap(({ left, right, target }) =>
      target && isNumber(target) ? [{ target, left, right }] : [],
    ),
    texts: header.cells.filter(({ target }) => !isNumber(target)).toSorted((a, b) => a.left - b.left),
  };
}
