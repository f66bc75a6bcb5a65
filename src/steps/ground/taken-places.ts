import { NumberSet } from "../../values/number-set.ts";
import type { Standing } from "./standings.ts";

/** One table for all documents, which are grounded one after the other. */
const table = new NumberSet();

/** Words on which places begin that leaves have taken: places are not shared inside a row or object, nor by the same leaf of two rows. */
export class TakenPlaces {
  readonly #wordCount: number;
  #scopes = 0;

  constructor(wordCount: number) {
    this.#wordCount = wordCount;
    table.clear();
  }

  /** The number of one more scope. */
  addScope(): number {
    this.#scopes += 1;
    return this.#scopes - 1;
  }

  has({ row, leaf }: Standing, word: number): boolean {
    return table.has(row.number * this.#wordCount + word) || table.has(leaf.number * this.#wordCount + word);
  }

  add({ row, leaf }: Standing, word: number): void {
    table.add(row.number * this.#wordCount + word);
    table.add(leaf.number * this.#wordCount + word);
  }
}
