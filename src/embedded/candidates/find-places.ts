import type { LabelMatch } from "../labels/match-labels.ts";
import type { Reading, Rect, Segment } from "../reading/reading.ts";
import { tokensOf } from "../reading/tokens-of.ts";
import type { Place } from "./candidate.ts";
import { dropEnumerator } from "./drop-enumerator.ts";
import { startOfLine } from "./start-of-line.ts";
import { findAbove } from "./find-above.ts";
import { isStrongLabel } from "./is-strong-label.ts";

/** What may stand between a label and its value: signs (but no minus of a number), a remark in brackets (no area code), "No.". */
const lead =
  /^(?:[\s:.=*#|)\]]|[-–](?!(?:[A-Z]{2}|[$€£])?\d))*(?:\((?!\+?\d{2,5}\)\s?\d{3,4}[ -]?\d{2})[^)]{0,30}\)[\s:.]*)?(?:(?:nr|no|n°|nº|num|nummer|number|numéro|numero)(?=[\s.:°#])[\s.:°#]*)?/iu;
const otherName = /^\s*\/\s*\p{L}[^\d:]*$/u;
/** "Label: value". */
const pair = /^\p{L}[\p{L}\s.'’-]{1,40}:\s+\S/u;
/** How many type heights a value may stand below its label. */
const reachBelow = 2.6;

/**
 * Where the value of a label may stand: behind it on its segment, in the segments to its right until the next label,
 * and below it in its column; where there is none, a number above it.
 */
export function findPlaces<T>(
  match: LabelMatch<T>,
  labels: readonly (readonly LabelMatch<T>[])[],
  reading: Reading,
): Place[] {
  const below = findBelow(match, labels, reading);
  const beside = findBeside(match, labels, reading).map((place) =>
    isFarColumn(match.segment, place.range.segment, below[0]?.range.segment, reading)
      ? { ...place, score: 0.78 * place.score }
      : place,
  );
  const rows = below.map((place) =>
    isNextRow(place.range.segment, beside[0]?.range.segment, reading)
      ? { ...place, score: 0.75 * place.score }
      : place,
  );
  const inside = findInside(match, labels);
  const hasOwn = [...inside, ...beside, ...rows].some(({ range }) =>
    /\d/.test(range.segment.text.slice(range.start, range.end)),
  );
  return [...inside, ...beside, ...rows, ...(hasOwn ? [] : findAbove(match, reading))];
}

/** True where the line below has a value of its own under the value beside the label: rows of a list. */
function isNextRow(below: Segment, beside: Segment | undefined, reading: Reading): boolean {
  if (!beside || !/\d/.test(beside.text)) return false;
  return reading.rows[below.row]!.segments.some(
    (other) => other !== below && Math.min(other.right, beside.right) > Math.max(other.left, beside.left),
  );
}

/**
 * True where what stands far to the right is of another column of the form: under the label stands a line of its own, with
 * nothing at its right. Lists of labels and values have values under values.
 */
function isFarColumn(label: Segment, beside: Segment, below: Segment | undefined, reading: Reading): boolean {
  if (!below || beside.left - label.right < 8 * label.size || Math.abs(below.left - label.left) > label.size)
    return false;
  return !reading.rows[below.row]!.segments.some(
    (other) => Math.min(other.right, beside.right) > Math.max(other.left, beside.left),
  );
}

function findInside<T>(match: LabelMatch<T>, labels: readonly (readonly LabelMatch<T>[])[]): Place[] {
  const { segment } = match;
  const next = labels[segment.id]!.find(
    (other) => other.start >= match.end && isStrongLabel(other) && other.start > match.end + 1,
  );
  const gap = lead.exec(segment.text.slice(match.end))![0];
  const start = match.end + gap.length;
  const end = next?.start ?? segment.text.length;
  // "Authority / Autorité": the same label in another language.
  if (start >= end || otherName.test(segment.text.slice(match.end))) return [];
  return [
    {
      relation: "inside",
      range: { segment, start, end },
      score: 1,
      isParted: gap.includes(":") || gap.includes("#") || gap.includes("="),
    },
  ];
}

function findBeside<T>(
  match: LabelMatch<T>,
  labels: readonly (readonly LabelMatch<T>[])[],
  reading: Reading,
): Place[] {
  const { segment } = match;
  const width = pageWidth(reading, segment);
  const places: Place[] = [];
  for (const other of reading.rows[segment.row]!.segments) {
    if (other.left < segment.right - 1 || other === segment) continue;
    if (
      places.length === 0 &&
      labels[segment.id]!.some((next) => next.start > match.end && isStrongLabel(next))
    )
      return [];
    const first = labels[other.id]!.find((label) => isStrongLabel(label));
    const lead = /^(?:[\s:.=*]|[-–](?!(?:[A-Z]{2}|[$€£])?\d))*/.exec(other.text)![0].length;
    const end = first ? first.start : other.text.length;
    if (end > lead && dropEnumerator(other.text.slice(lead, end)).trim() !== "") {
      const score = Math.max(
        0.5,
        0.97 - (0.25 * (other.left - segment.right)) / width - 0.04 * places.length,
      );
      places.push({ relation: "beside", range: { segment: other, start: lead, end }, score, isParted: true });
    }
    if (first) break;
  }
  return places;
}

function findBelow<T>(
  match: LabelMatch<T>,
  labels: readonly (readonly LabelMatch<T>[])[],
  reading: Reading,
): Place[] {
  const { segment } = match;
  const label = rectOf(match);
  const places: Place[] = [];
  // The next label below; only what stands beside it on its height (boxes of forms are tight) is still ours.
  let floor = Infinity;
  for (let row = segment.row + 1; row < reading.rows.length && places.length < 2; row += 1) {
    const at = reading.rows[row]!;
    if (at.page !== segment.page || at.top - label.bottom > reachBelow * segment.size) break;
    const below = at.segments.filter((other) => sharesColumn(label, other, segment.size));
    if (below.length === 0) continue;
    const other = below.toSorted((a, b) => Math.abs(a.left - label.left) - Math.abs(b.left - label.left))[0]!;
    if (other.top > floor) break;
    // A line with a label of its own, whoever may ask for it.
    if (pair.test(other.text)) {
      floor = Math.min(floor, other.top + 0.5 * other.size);
      continue;
    }
    const first = Math.max(1, startOfLine(other.text));
    if (labels[other.id]!.some((next) => next.start <= first && isStrongLabel(next))) {
      floor = Math.min(floor, other.top + 0.5 * other.size);
      continue;
    }
    const aligned =
      Math.abs(other.left - label.left) < segment.size || Math.abs(other.right - label.right) < segment.size;
    places.push({
      relation: "below",
      range: { segment: other, start: 0, end: other.text.length },
      score: (aligned ? 0.86 : 0.74) - 0.12 * places.length,
      isParted: true,
    });
  }
  return places;
}

function sharesColumn(label: Rect, other: Rect, size: number): boolean {
  return (
    Math.min(label.right, other.right) - Math.max(label.left, other.left) > 0.25 * size ||
    Math.abs(label.left - other.left) < size
  );
}

function rectOf<T>(match: LabelMatch<T>): Rect {
  const tokens = tokensOf(match);
  return {
    left: Math.min(...tokens.map((token) => token.left)),
    right: Math.max(...tokens.map((token) => token.right)),
    top: Math.min(...tokens.map((token) => token.top)),
    bottom: Math.max(...tokens.map((token) => token.bottom)),
  };
}

function pageWidth(reading: Reading, segment: Segment): number {
  return reading.pages.find((page) => page.page === segment.page)?.width ?? 612;
}
