import type { LabelMatch } from "../labels/match-labels.ts";
import { dropEnumerator } from "../candidates/drop-enumerator.ts";
import type { Reading, Row, TextRange } from "../reading/reading.ts";

/** Lines under a heading or words behind a label, where the values of a list stand. */
export interface ListPlace {
  /** One entry a printed item; an item may run over several lines. */
  readonly items: readonly (readonly TextRange[])[];
  /** True where signs of a list part the items: bullets, numbers, commas. */
  readonly isMarked: boolean;
}

const bullet = /^\s*(?:[-–—•*▪◦●‣·»>✓✔☐☒☑]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)/u;
const mostWords = 14;

/** Where the items of a list stand: behind its label on the line, else on the lines below it. */
export function listPlaces<T>(
  match: LabelMatch<T>,
  reading: Reading,
  isHeading: (row: Row) => boolean,
): ListPlace | undefined {
  const { segment } = match;
  if (/[\p{L}\d]/u.test(dropEnumerator(segment.text.slice(0, match.start)))) return undefined;
  const rest = segment.text.slice(match.end);
  const colon = /^\s*(?:\([^)]{0,20}\)\s*)?[:=]\s*/u.exec(rest)?.[0].length;
  if (colon !== undefined && rest.slice(colon).trim() !== "")
    return inline({ segment, start: match.end + colon, end: segment.text.length }, reading);
  if (rest.replace(/\([^)]*\)|[\s:.]/gu, "") !== "") return undefined;
  const beside = reading.rows[segment.row]!.segments.filter((other) => other.left > segment.right - 1);
  if (beside.length === 1 && !isHeading(reading.rows[segment.row]!))
    return inline({ segment: beside[0]!, start: 0, end: beside[0]!.text.length }, reading);
  return beside.length > 1 ? undefined : below(segment.row, reading, isHeading, segment.left);
}

/** "English, German; French": a line that ends in a comma goes on in the next. */
function inline(first: TextRange, reading: Reading): ListPlace {
  const ranges = [first];
  for (let row = first.segment.row + 1; row < reading.rows.length; row += 1) {
    const [next, ...others] = reading.rows[row]!.segments;
    if (!/[,;]\s*$/.test(ranges.at(-1)!.segment.text) || !next || others.length > 0) break;
    ranges.push({ segment: next, start: 0, end: next.text.length });
  }
  const items = ranges.flatMap((range) => splitLine(range));
  return { items: items.map((item) => [item]), isMarked: items.length > 1 };
}

function splitLine(range: TextRange): TextRange[] {
  const text = range.segment.text.slice(range.start, range.end);
  const mark = [/\s*[;|•·]\s*/g, /\s*,\s+(?:and |und |et |y |e )?/g, /\s+\/\s+/g].find((each) =>
    text.match(each),
  );
  const parts: TextRange[] = [];
  let at = 0;
  for (const match of mark ? text.matchAll(mark) : []) {
    parts.push({ ...range, start: range.start + at, end: range.start + match.index });
    at = match.index + match[0].length;
  }
  parts.push({ ...range, start: range.start + at });
  return parts.map((part) => trim(part)).filter((part) => part.end > part.start);
}

function below(
  heading: number,
  reading: Reading,
  isHeading: (row: Row) => boolean,
  left: number,
): ListPlace | undefined {
  const items: TextRange[][] = [];
  let hasBullets: boolean | undefined;
  let previous = reading.rows[heading]!;
  for (let at = heading + 1; at < reading.rows.length; at += 1) {
    const row = reading.rows[at]!;
    const segment = row.segments.find((other) => Math.abs(other.left - left) < 8 * other.size);
    if (!segment || row.page !== previous.page) break;
    const isBullet = bullet.test(segment.text);
    const gap = row.top - previous.bottom;
    const height = Math.max(1, row.bottom - row.top);
    // A list of bullets may be set loosely; lines without bullets stand together.
    if (gap > (isBullet || items.length === 0 ? 3.5 : 0.9) * height) break;
    hasBullets ??= isBullet;
    if (isHeading(row) || (!isBullet && segment.text.trim().endsWith(":"))) break;
    const start = bullet.exec(segment.text)?.[0].length ?? 0;
    const range = { segment, start, end: segment.text.length };
    if (isBullet || !hasBullets) items.push([range]);
    else if (gap < 0.9 * height) items.at(-1)!.push(range);
    else break;
    previous = row;
  }
  const [only] = items;
  if (!only) return undefined;
  if (items.length === 1 && !hasBullets && only.length === 1) {
    const parts = splitLine(only[0]!);
    return parts.length > 1
      ? { items: parts.map((part) => [part]), isMarked: true }
      : { items, isMarked: false };
  }
  // Paragraphs are no lists.
  if (!hasBullets && items.some(([line]) => wordsOf(line!) > mostWords)) return undefined;
  return { items: items.map((item) => item.map((range) => trim(range))), isMarked: hasBullets ?? false };
}

function wordsOf({ segment, start, end }: TextRange): number {
  return segment.text.slice(start, end).split(/\s+/).length;
}

function trim(range: TextRange): TextRange {
  const text = range.segment.text.slice(range.start, range.end);
  return {
    ...range,
    start: range.start + text.length - text.trimStart().length,
    end: range.end - (text.length - text.trimEnd().length),
  };
}
