import type { Box } from "../../document/box.ts";
import { runOfWords } from "./run-of-words.ts";
import { compactText } from "./compact-text.ts";
import { findText } from "./find-text.ts";
import { type Hit, type Run } from "./hit.ts";
import type { WordIndex } from "./word-index.ts";

/** Rows below a line among which its continuation is looked for, and lines at the top of the next page. */
const rowsBelow = 4;
const linesOnNextPage = 12;
const mostRuns = 40;
const mostStarts = 12;
/** Characters that a first piece must have, so that a stray word does not begin a value. */
const shortestStart = 3;

interface Piece {
  readonly run: Run;
  readonly length: number;
}

/** The longest stretch of whole words from `first` on, inside one line, that the wanted text begins with. */
function takeWords(
  index: WordIndex,
  first: number,
  end: number,
  wanted: string,
  level: "normalized" | "ocr",
): Piece | undefined {
  let length = 0;
  let last = -1;
  for (let at = first; at < end; at += 1) {
    const word = compactText(index.textOf(at), level);
    // At a line's end a dash may only break the word, and a comma may stand that the value does without.
    const unbroken = at === end - 1 && word.length > 1 ? word.replace(/[-,;.]$/, "") : word;
    const taken = [word, unbroken].find((piece) => wanted.startsWith(piece, length));
    if (taken === undefined) break;
    length += taken.length;
    if (taken !== "") last = at;
  }
  const run = last < 0 ? undefined : runOfWords(index, first, last);
  return run && length > 0 ? { run, length } : undefined;
}

/** Words with which a continuation may begin: below the piece before, in its column, or at the top of the next page. */
function* continuations(
  index: WordIndex,
  before: Run,
  column: { left: number; right: number } | undefined,
): Generator<[number, number]> {
  const fromBand = index.bandOf(before.last);
  for (const page of [before.page, before.page + 1]) {
    const offset = index.firstWords[page] ?? 0;
    let lines = 0;
    for (const line of index.pages[page]?.lines ?? []) {
      const first = offset + line.words.start;
      const end = offset + line.words.end;
      if (page === before.page) {
        if (end - 1 <= before.last && !column) continue;
        const rows = index.bandOf(first) - fromBand;
        if (rows < 0 || rows > rowsBelow || (rows === 0 && first <= before.last)) continue;
      } else if ((lines += 1) > linesOnNextPage) break;
      for (let at = first; at < end; at += 1) {
        const box = index.boxOf(at);
        const isInColumn =
          !column || !box || page !== before.page || (box.x >= column.left && box.x <= column.right);
        if (isInColumn) yield [at, end];
        if (!column) break;
      }
    }
  }
}

function columnOf(index: WordIndex, run: Run): { left: number; right: number } | undefined {
  const boxes: Box[] = [];
  for (let at = run.first; at <= run.last; at += 1) {
    const box = index.boxOf(at);
    if (box) boxes.push(box);
  }
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map(({ x }) => x));
  const height = Math.max(...boxes.map((box) => box.height));
  return {
    left: left - 1.5 * height,
    right: Math.max(left + 4 * height, ...boxes.map(({ x, width }) => x + width)),
  };
}

function follow(
  index: WordIndex,
  start: Run,
  wanted: string,
  level: "normalized" | "ocr",
): Run[] | undefined {
  const runs: Run[] = [];
  const column = columnOf(index, start);
  let before = start;
  let rest = wanted;
  while (rest !== "" && runs.length < mostRuns) {
    let best: Piece | undefined;
    for (const [first, end] of continuations(index, before, column)) {
      const piece = takeWords(index, first, end, rest, level);
      if (piece && piece.length > (best?.length ?? 0)) best = piece;
    }
    if (!best || (best.length < 2 && rest.length > best.length)) return undefined;
    runs.push(best.run);
    before = best.run;
    // Commas that a model puts between the lines of an address are not printed there.
    rest = rest.slice(best.length).replace(/^[,;]/, "");
  }
  return rest === "" ? runs : undefined;
}

/**
 * A value whose lines do not follow each other in reading order: an address beside another column, a description
 * wrapped inside a table cell, a paragraph that goes on over the foot of a page.
 */
export function findSplit(index: WordIndex, value: string, level: "normalized" | "ocr"): Hit[] {
  const tokens = value.trim().split(/[\s,;]+(?=\S)/u);
  const parts = value.trim().split(/(?<=[\s,;])(?=[^\s,;])/u);
  if (tokens.length < 2) return [];
  const whole = compactText(value, level);
  let low = 1;
  let high = parts.length - 1;
  let longest: readonly Hit[] = [];
  let length = 0;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const prefix = parts
      .slice(0, middle)
      .join("")
      .replace(/[\s,;]+$/u, "");
    const found = findText(index, prefix, level);
    if (found.length > 0) {
      longest = found;
      length = compactText(prefix, level).length;
      low = middle + 1;
    } else high = middle - 1;
  }
  if (length < Math.min(shortestStart, whole.length)) return [];
  const rest = whole.slice(length).replace(/^[,;]/, "");
  const hits: Hit[] = [];
  for (const start of longest.slice(0, mostStarts)) {
    const runs = follow(index, start.runs.at(-1) ?? start.runs[0], rest, level);
    if (runs)
      hits.push({
        match: "normalized",
        quality: 0.9,
        runs: [start.runs[0], ...start.runs.slice(1), ...runs],
      });
  }
  return hits;
}
