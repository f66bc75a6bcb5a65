import type { Target } from "../labels/target.ts";
import type { TextRange } from "../reading/reading.ts";

/** A column of a printed table; `target` is the leaf that its header names. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly target?: Target;
}

/** A header line: its columns' own boxes, left to right. */
export interface Header {
  /** First and last row of the header. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly page: number;
  readonly cells: readonly Column[];
  /** Sum of the weights of the matched columns. */
  readonly score: number;
}

/** A value of one item. */
export interface ItemValue {
  readonly value: string;
  readonly ranges: readonly TextRange[];
  readonly score: number;
}

/** One item of a list: values by the leaf's pointer within the item. */
export interface Item {
  readonly values: ReadonlyMap<string, ItemValue>;
  /** Rows of the page that it stands on. */
  readonly rows: readonly number[];
}

/** What a table gave to a list. */
export interface FoundItems {
  readonly items: readonly Item[];
  /** Rows that belong to the table, its header included. */
  readonly rows: ReadonlySet<number>;
  readonly score: number;
}
