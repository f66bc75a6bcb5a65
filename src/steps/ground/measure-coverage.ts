import { boxesOf } from "./boxes-of.ts";
import type { Coverage, PageCoverage, UnusedRegion } from "../../document/coverage.ts";
import type { Document } from "../../document/document.ts";
import type { Page } from "../../document/page.ts";
import type { IntList } from "../../values/int-list.ts";
import type { WordIndex } from "./word-index.ts";

const amount = /\d[.,]\d{2}(?!\d)/;
/** Rows around an unused amount in which a total makes it worth a look. */
const nearRows = [-2, -1, 0, 1, 2];

const none: readonly never[] = [];

/** Words from a first to a last one, counted from the first word of their page. */
interface Stretch {
  readonly first: number;
  last: number;
  isOpenBelow: boolean;
  readonly block: number;
}

/** Stretches of words that no value used; lines that are unused as a whole are merged with their neighbours. */
function listUnused(index: WordIndex, page: number, used: IntList): Stretch[] {
  const offset = index.firstWords[page] ?? 0;
  const stretches: Stretch[] = [];
  let before: Stretch | undefined;
  index.visitLines(page, (start, end, block) => {
    let first = -1;
    for (let at = start; at <= end; at += 1) {
      const isUnused = at < end && used.at(offset + at) === 0;
      if (isUnused && first < 0) first = at;
      if (isUnused || first < 0) continue;
      const isOpenBelow = at === end;
      if (first === start && before?.isOpenBelow && before.last === first - 1 && before.block === block) {
        before.last = at - 1;
        before.isOpenBelow = isOpenBelow;
      } else stretches.push((before = { first, last: at - 1, isOpenBelow, block }));
      first = -1;
    }
  });
  return stretches;
}

/** Whether an amount stands between two words, and a total near it. */
function isNearTotal(index: WordIndex, first: number, last: number, totals: ReadonlySet<number>): boolean {
  for (let at = first; at <= last; at += 1) {
    const band = index.bandOf(at);
    if (nearRows.some((distance) => totals.has(band + distance)) && amount.test(index.textOf(at)))
      return true;
  }
  return false;
}

function unusedRegions(
  index: WordIndex,
  page: number,
  used: IntList,
  totalBands: ReadonlySet<number>,
): UnusedRegion[] {
  const offset = index.firstWords[page] ?? 0;
  const text = index.pages[page]?.text ?? "";
  const regions: UnusedRegion[] = [];
  for (const stretch of listUnused(index, page, used)) {
    const first = offset + stretch.first;
    const last = Math.min(offset + stretch.last, index.wordCount - 1);
    if (last < first) continue;
    const span = { start: index.startOf(first), end: index.endOf(last) };
    const quote = text.slice(span.start, span.end);
    const boxes = index.isPlain ? none : boxesOf(index.wordsOf(first, last));
    const isNear = totalBands.size > 0 && isNearTotal(index, first, last, totalBands);
    if (boxes.length > 0)
      regions.push(isNear ? { quote, span, boxes, isNearTotal: true } : { quote, span, boxes });
    else regions.push(isNear ? { quote, span, isNearTotal: true } : { quote, span });
  }
  return regions;
}

/**
 * How much of each page's text stands in a citation, and what does not. `used` has a 1 for each word of the index that does,
 * `totals` holds positions of amounts outside of lists.
 * A page without any reading counts as unreadable, never as empty.
 */
export function measureCoverage(
  index: WordIndex,
  document: Document,
  used: IntList,
  notAsked: readonly number[],
  ungrounded: readonly string[],
  totals: readonly number[] = [],
): Coverage {
  const totalBands = new Set<number>();
  for (const word of totals) totalBands.add(index.bandOf(word));
  const measure = (page: Page): PageCoverage => {
    const position = index.positionOf(page.index);
    const pageText = position === undefined ? undefined : index.pages[position];
    const status = notAsked.includes(page.index) ? "not-asked" : (pageText?.status ?? "unreadable");
    let characters = 0;
    let usedCharacters = 0;
    const first = position === undefined ? 0 : (index.firstWords[position] ?? 0);
    const end = position === undefined ? 0 : (index.firstWords[position + 1] ?? 0);
    for (let at = first; at < end; at += 1) {
      const length = index.isPlain
        ? index.endOf(at) - index.startOf(at)
        : (index.wordOf(at)?.text.length ?? 0);
      characters += length;
      if (used.at(at) === 1) usedCharacters += length;
    }
    const unused = position === undefined ? [] : unusedRegions(index, position, used, totalBands);
    return {
      file: page.file,
      ...(page.pageNumber === undefined ? {} : { pageNumber: page.pageNumber }),
      status,
      characters,
      usedCharacters,
      unusedRegions: unused,
    };
  };
  return { pages: document.pages.map(measure), ungrounded: [...ungrounded] };
}
