import type { PlainParts } from "../../layout/split-plain-text.ts";
import type { NumberColumns } from "./number-columns.ts";
import { IntList } from "../../values/int-list.ts";

/** The lists that grounding one document fills; cleared, they serve the next one. */
export class Desk {
  /** Where words and lines stand; of pages that are plain text also the lines and blocks. */
  readonly words: PlainParts = {
    starts: new IntList(),
    ends: new IntList(),
    lines: new IntList(),
    firstWords: new IntList(),
    blocks: new IntList(),
  };
  /** For each sign of the compact text where it begins in its page. */
  readonly places = new IntList();
  /** Of one page. */
  readonly digits = new IntList();
  /** For each word a 1 where it stands in a citation. */
  readonly used = new IntList();
  /** Of the dates that may begin with each group of digits of a page. */
  readonly shapes = new IntList();
  readonly numbers: NumberColumns = {
    starts: new IntList(),
    ends: new IntList(),
    forms: new IntList(),
    pages: new IntList(),
    hashes: new IntList(),
    heads: new IntList(),
    nexts: new IntList(),
  };

  readonly #all = [
    ...Object.values(this.words),
    ...Object.values(this.numbers),
    this.places,
    this.digits,
    this.shapes,
    this.used,
  ];

  clear(): void {
    for (const list of this.#all) list.clear();
  }
}
