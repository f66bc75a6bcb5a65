import type { Target } from "../labels/target.ts";
import type { Column, Header } from "../tables/table.ts";
import type { LedgerColumns } from "./ledger-columns.ts";

/** A printed column of numbers: the amounts in it end, or begin, at one edge. */
export interface NumberColumn {
  readonly target: Target;
  readonly left: number;
  readonly right: number;
}

/** The printed columns of a statement. */
export interface LedgerTable {
  readonly header: Header;
  readonly columns: LedgerColumns;
  readonly numbers: readonly NumberColumn[];
  /** All others, left to right. */
  readonly texts: readonly Column[];
}
