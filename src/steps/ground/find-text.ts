import { makeRun } from "./make-run.ts";
import type { CompactLevel } from "./compact-text.ts";
import { compactValue } from "./compact-value.ts";
import { type Hit, type Run } from "./hit.ts";
import type { WordIndex } from "./word-index.ts";

/** Places looked at for one value; a value that is printed more often is resolved among these. */
const mostPlaces = 4000;

/** The first code point of category M. */
const firstMark = 0x300;
const letter = /\p{L}/u;
const digit = /\p{N}/u;

/** Scripts that write no blanks between words, or hang particles on them: there words end anywhere. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]/u;

/** Whether a value may begin or end between two signs of one word. */
function isBoundary(outside: string, beyond: string, inside: string): boolean {
  if (outside === "" || outside === " " || outside === "\n") return true;
  if (letter.test(outside) && letter.test(inside)) return unspaced.test(outside) || unspaced.test(inside);
  if (digit.test(outside) && digit.test(inside)) return false;
  return !(/[.,]/.test(outside) && digit.test(beyond) && digit.test(inside));
}

/** Whether the stretch is a part of a longer identifier (`0009` of `FA-2017-0009`). */
function isPartOfWord(before: string, after: string): boolean {
  return /[\p{L}\p{N}][-/_]$/u.test(before) || /^[-/_][\p{L}\p{N}]/u.test(after);
}

function pageOf(pageStarts: readonly number[], at: number): number {
  let low = 0;
  let high = pageStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pageStarts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Digits that a blank parts are one value only where it is long (an IBAN) or the value itself has the blank. */
function joinsDigits(value: string, printed: string): boolean {
  return /\d\s+\d/.test(printed) && !/\d\s+\d/.test(value) && value.replace(/\W/g, "").length < 8;
}

function toRuns(index: WordIndex, level: CompactLevel, at: number, length: number): Run[] {
  const { pageStarts, starts } = index.compact(level);
  const runs: Run[] = [];
  for (let from = at; from < at + length;) {
    const page = pageOf(pageStarts, from);
    const local = from - (pageStarts[page] ?? 0);
    const pageLength = starts[page]?.length ?? 0;
    const size = Math.min(at + length - from, pageLength - local);
    if (size <= 0) return [];
    const text = index.pages[page]?.text ?? "";
    const start = starts[page]?.[local] ?? 0;
    const lastStart = starts[page]?.[local + size - 1] ?? start;
    const end = lastStart + ((text.codePointAt(lastStart) ?? 0) > 0xffff ? 2 : 1);
    // Marks that follow a letter as signs of their own belong to it.
    const mayBeMark = text.charCodeAt(end) >= firstMark;
    const marks = mayBeMark ? (/^\p{M}+/u.exec(text.slice(end, end + 8))?.[0].length ?? 0) : 0;
    // The plus of an international number is a sign, and yet a part of it.
    const lead = level === "signs" && from === at && text[start - 1] === "+" ? 1 : 0;
    const run = makeRun(index, page, start - lead, end + marks);
    if (!run) return [];
    runs.push(run);
    from += size;
  }
  return runs;
}

/** Every place where a value is printed, white space, case, marks and width aside; `exact` where not even those differ. */
export function findText(index: WordIndex, value: string, level: CompactLevel): Hit[] {
  const needle = compactValue(value, level);
  const { text } = index.compact(level);
  let at = needle === "" ? -1 : text.indexOf(needle);
  if (at < 0) return [];
  const wanted = value.trim().replace(/\s+/gu, " ");
  const hits: Hit[] = [];
  for (; at >= 0 && hits.length < mostPlaces; at = text.indexOf(needle, at + 1)) {
    const runs = toRuns(index, level, at, needle.length);
    const [first] = runs;
    const last = runs.at(-1);
    if (!first || !last) continue;
    const startText = index.pages[first.page]?.text ?? "";
    const endText = index.pages[last.page]?.text ?? "";
    const sign = (whole: string, offset: number): string => whole[offset] ?? "";
    if (
      !isBoundary(
        sign(startText, first.start - 1),
        sign(startText, first.start - 2),
        sign(startText, first.start),
      )
    )
      continue;
    if (!isBoundary(sign(endText, last.end), sign(endText, last.end + 1), sign(endText, last.end - 1)))
      continue;
    const printed = runs
      .map((run) => (index.pages[run.page]?.text ?? "").slice(run.start, run.end))
      .join(" ");
    if (joinsDigits(value, printed)) continue;
    const before = startText.slice(Math.max(0, first.start - 2), first.start);
    const isPart = isPartOfWord(before, endText.slice(last.end, last.end + 2));
    const isExact = printed.replace(/\s+/gu, " ") === wanted;
    hits.push({
      match: isExact ? "exact" : "normalized",
      quality: (isPart ? 0.7 : 1) * (isExact ? 1 : 0.97),
      runs: [first, ...runs.slice(1)],
    });
  }
  return hits;
}
