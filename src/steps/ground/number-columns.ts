import type { IntList } from "../../values/int-list.ts";
import type { PrintedNumbers } from "./list-numbers.ts";

/** The numbers of a document, a column for each thing that is known of them. */
export interface NumberColumns extends PrintedNumbers {
  /** Positions in the list of pages. */
  readonly pages: IntList;
  /** Of their digits. */
  readonly hashes: IntList;
  /** By the last bits of the hash the first number, and for each number the next one with the same bits; -1 is none. */
  readonly heads: IntList;
  readonly nexts: IntList;
}
