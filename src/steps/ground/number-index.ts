import type { Conventions } from "./conventions.ts";
import type { Hit } from "./hit.ts";
import { listNumbers } from "./list-numbers.ts";
import type { NumberColumns } from "./number-columns.ts";
import { readPlace } from "./read-place.ts";
import type { WordIndex } from "./word-index.ts";

/** A hash of the digits that all readings of a number share: marks, signs and the zeros at both ends change none of them. */
function hashDigits(text: string, start: number, end: number): number {
  let hash = 0;
  let kept = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9 || (digit === 0 && hash === 0)) continue;
    hash = (Math.imul(hash, 31) + digit + 1) | 0;
    if (digit > 0) kept = hash;
  }
  return kept;
}

const none: readonly Hit[] = [];

/** Places of printed numbers by their value. Only those with the digits of a value that is asked for are read. */
export class NumberIndex {
  readonly #index: WordIndex;
  readonly #conventions: Conventions;
  readonly #numbers: NumberColumns;

  constructor(index: WordIndex, conventions: Conventions) {
    this.#index = index;
    this.#conventions = conventions;
    const numbers = index.desk.numbers;
    this.#numbers = numbers;
    for (let page = 0; page < index.pages.length; page += 1) {
      const text = index.pages[page]?.text ?? "";
      listNumbers(text, index.digitsOf(page), numbers, index.hasOcr);
      for (let at = numbers.pages.length; at < numbers.starts.length; at += 1) {
        numbers.pages.add(page);
        numbers.hashes.add(hashDigits(text, numbers.starts.at(at), numbers.ends.at(at)));
      }
    }
    this.#link();
  }

  /** The hits of a value in shortest plain notation; those are `exact` that are printed as `wanted`. */
  get(value: string, wanted: string): readonly Hit[] {
    const { pages, starts, ends, forms, hashes, heads, nexts } = this.#numbers;
    const hash = hashDigits(value, 0, value.length);
    let hits: Hit[] | undefined;
    for (let at = heads.at(hash & (heads.length - 1)); at >= 0; at = nexts.at(at)) {
      if (hashes.at(at) !== hash) continue;
      const place = { page: pages.at(at), start: starts.at(at), end: ends.at(at), form: forms.at(at) };
      hits ??= [];
      readPlace(this.#index, this.#conventions, place, { value, wanted }, hits);
    }
    return hits ?? none;
  }

  #link(): void {
    const { hashes, heads, nexts } = this.#numbers;
    let size = 64;
    while (size < hashes.length) size *= 2;
    heads.fill(size, -1);
    nexts.fill(hashes.length, -1);
    // Backwards, so that each comes before those that are printed behind it.
    for (let at = hashes.length - 1; at >= 0; at -= 1) {
      const bits = hashes.at(at) & (size - 1);
      nexts.items[at] = heads.at(bits);
      heads.items[bits] = at;
    }
  }
}
