import { makeRun } from "./make-run.ts";
import type { CompactLevel } from "./compact-into.ts";
import { type Hit, type Run } from "./hit.ts";
import type { Needle } from "./to-needle.ts";
import type { WordIndex } from "./word-index.ts";

/** Places looked at for one value; a value that is printed more often is resolved among these. */
const mostPlaces = 4000;

/** The first code point of category M. */
const firstMark = 0x300;
const letter = /\p{L}/u;
const digit = /\p{N}/u;

type Sign = "letter" | "digit" | "other";

function kindOf(sign: string): Sign {
  return letter.test(sign) ? "letter" : digit.test(sign) ? "digit" : "other";
}

const plainKinds: readonly Sign[] = Array.from({ length: 128 }, (_, code) =>
  kindOf(String.fromCharCode(code)),
);

const kindAt = (text: string, at: number): Sign => plainKinds[text.charCodeAt(at)] ?? kindOf(text.charAt(at));

/** Scripts that write no blanks between words, or hang particles on them: there words end anywhere. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]/u;

/** Whether a value may begin or end between two signs of one word; `step` leads out of the value. */
function isBoundary(text: string, inside: number, step: 1 | -1): boolean {
  const beyond = inside + step;
  const code = beyond >= 0 && beyond < text.length ? text.charCodeAt(beyond) : blank;
  if (code === blank || code === lineBreak) return true;
  const within = kindAt(text, inside);
  if (within === "other") return true;
  const outside = text.charAt(beyond);
  if (kindAt(text, beyond) === within)
    return within === "letter" && (unspaced.test(outside) || unspaced.test(text.charAt(inside)));
  const isMark = outside === "." || outside === ",";
  return !(isMark && within === "digit" && kindAt(text, inside + 2 * step) === "digit");
}

const [blank, lineBreak] = [0x20, 0x0a];
const joints = "-/_";

/** Whether the stretch is a part of a longer identifier (`0009` of `FA-2017-0009`). */
function isPartOfWord(text: string, joint: number, beyond: number): boolean {
  if (joint < 0 || joint >= text.length || text.charCodeAt(joint) === blank) return false;
  return joints.includes(text.charAt(joint)) && kindAt(text, beyond) !== "other";
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

/** White space beyond single blanks. */
const isParted = /[^\S ]|  /u;

const unspread = (printed: string): string =>
  isParted.test(printed) ? printed.replace(/\s+/gu, " ") : printed;

function toRuns(index: WordIndex, level: CompactLevel, at: number, length: number): Run[] {
  const { pageStarts, starts } = index.compact(level);
  const runs: Run[] = [];
  for (let from = at; from < at + length;) {
    const page = pageOf(pageStarts, from);
    const size = Math.min(at + length, pageStarts[page + 1] ?? 0) - from;
    if (size <= 0) return [];
    const text = index.pages[page]?.text ?? "";
    const start = starts.at(from);
    const lastStart = starts.at(from + size - 1);
    const end = lastStart + ((text.codePointAt(lastStart) ?? 0) > 0xffff ? 2 : 1);
    // Marks that follow a letter as signs of their own belong to it.
    const mayBeMark = end < text.length && text.charCodeAt(end) >= firstMark;
    const marks = mayBeMark ? (/^\p{M}+/u.exec(text.slice(end, end + 8))?.[0].length ?? 0) : 0;
    // The plus of an international number is a sign, and yet a part of it.
    const lead = level === "signs" && from === at && text[start - 1] === "+" ? 1 : 0;
    // A value that begins or ends inside of a word is none.
    const isWhole =
      size < length || (isBoundary(text, start - lead, -1) && isBoundary(text, end + marks - 1, 1));
    const run = isWhole ? makeRun(index, page, start - lead, end + marks) : undefined;
    if (!run) return none;
    runs.push(run);
    from += size;
  }
  return runs;
}

const none: never[] = [];

/** Every place where a value is printed, white space, case, marks and width aside; `exact` where not even those differ. */
export function findNeedle(
  index: WordIndex,
  { value, wanted, level, compact }: Needle,
  most: number = mostPlaces,
): readonly Hit[] {
  const { text } = index.compact(level);
  let at = compact === "" ? -1 : text.indexOf(compact);
  if (at < 0) return none;
  const hits: Hit[] = [];
  for (; at >= 0 && hits.length < most; at = text.indexOf(compact, at + 1)) {
    const runs = toRuns(index, level, at, compact.length);
    const [first] = runs;
    const last = runs.at(-1);
    if (!first || !last) continue;
    const startText = index.pages[first.page]?.text ?? "";
    const endText = index.pages[last.page]?.text ?? "";
    if (runs.length > 1 && !(isBoundary(startText, first.start, -1) && isBoundary(endText, last.end - 1, 1)))
      continue;
    const printed =
      runs.length === 1
        ? startText.slice(first.start, first.end)
        : runs.map((run) => (index.pages[run.page]?.text ?? "").slice(run.start, run.end)).join(" ");
    const isExact = printed === wanted || unspread(printed) === wanted;
    if (!isExact && joinsDigits(value, printed)) continue;
    const isPart =
      isPartOfWord(startText, first.start - 1, first.start - 2) ||
      isPartOfWord(endText, last.end, last.end + 1);
    hits.push({
      match: isExact ? "exact" : "normalized",
      quality: (isPart ? 0.7 : 1) * (isExact ? 1 : 0.97),
      runs: runs as [Run, ...Run[]],
    });
  }
  return hits;
}
