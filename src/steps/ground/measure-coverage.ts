import { boxesOf } from "./boxes-of.ts";
import type { Coverage, PageCoverage, UnusedRegion } from "../../document/coverage.ts";
import type { Document } from "../../document/document.ts";
import type { WordIndex } from "./word-index.ts";

const amount = /\d[.,]\d{2}(?!\d)/;
/** Rows around an unused amount in which a total makes it worth a look. */
const nearRows = [-2, -1, 0, 1, 2];

/** Stretches of words that no value used; lines that are unused as a whole are merged with their neighbours. */
function unusedRegions(
  index: WordIndex,
  page: number,
  used: Uint8Array,
  totalBands: ReadonlySet<number>,
): UnusedRegion[] {
  const offset = index.firstWords[page] ?? 0;
  const pageText = index.pages[page];
  const stretches: {
    first: number;
    last: number;
    isOpenAbove: boolean;
    isOpenBelow: boolean;
    block: number;
  }[] = [];
  for (const line of pageText?.lines ?? []) {
    let first = -1;
    for (let at = line.words.start; at <= line.words.end; at += 1) {
      const isUnused = at < line.words.end && used[offset + at] === 0;
      if (isUnused && first < 0) first = at;
      if (isUnused || first < 0) continue;
      const isOpenAbove = first === line.words.start;
      const before = stretches.at(-1);
      if (
        before &&
        isOpenAbove &&
        before.isOpenBelow &&
        before.last === first - 1 &&
        before.block === line.block
      ) {
        before.last = at - 1;
        before.isOpenBelow = at === line.words.end;
      } else
        stretches.push({
          first,
          last: at - 1,
          isOpenAbove,
          isOpenBelow: at === line.words.end,
          block: line.block,
        });
      first = -1;
    }
  }
  return stretches.flatMap(({ first, last }) => {
    const words = index.words.slice(offset + first, offset + last + 1);
    const start = words[0]?.word.span.start;
    const end = words.at(-1)?.word.span.end;
    if (start === undefined || end === undefined) return [];
    const boxes = boxesOf(words);
    const quote = (pageText?.text ?? "").slice(start, end);
    const isNearTotal = words.some(
      ({ word, band }) =>
        amount.test(word.text) && nearRows.some((distance) => totalBands.has(band + distance)),
    );
    return [
      {
        quote,
        span: { start, end },
        ...(boxes.length > 0 ? { boxes } : {}),
        ...(isNearTotal ? { isNearTotal } : {}),
      },
    ];
  });
}

/**
 * How much of each page's text stands in a citation, and what does not. `used` has a 1 for each word of the index that does,
 * `totals` holds positions of amounts outside of lists.
 * A page without any reading counts as unreadable, never as empty.
 */
export function measureCoverage(
  index: WordIndex,
  document: Document,
  used: Uint8Array,
  notAsked: readonly number[],
  ungrounded: readonly string[],
  totals: ReadonlySet<number> = new Set(),
): Coverage {
  const totalBands = new Set([...totals].flatMap((at) => index.words[at]?.band ?? []));
  const pages = document.pages.map((page): PageCoverage => {
    const position = index.positions.get(page.index);
    const pageText = position === undefined ? undefined : index.pages[position];
    const status = notAsked.includes(page.index) ? "not-asked" : (pageText?.status ?? "unreadable");
    let characters = 0;
    let usedCharacters = 0;
    const offset = index.firstWords[position ?? 0] ?? 0;
    const words = pageText?.words ?? [];
    for (let at = 0; at < words.length; at += 1) {
      const length = words[at]?.text.length ?? 0;
      characters += length;
      if (used[offset + at] === 1) usedCharacters += length;
    }
    return {
      file: page.file,
      ...(page.pageNumber === undefined ? {} : { pageNumber: page.pageNumber }),
      status,
      characters,
      usedCharacters,
      unusedRegions: position === undefined ? [] : unusedRegions(index, position, used, totalBands),
    };
  });
  return { pages, ungrounded: [...ungrounded] };
}
