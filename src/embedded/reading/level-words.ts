import type { PlacedWord } from "./placed-word.ts";

/** How much the lines of a page rise or fall, by their height on it. */
interface Slant {
  readonly at: number;
  readonly slope: number;
  readonly weight: number;
}

/** Lines that tell how a page lies. */
const fewestLines = 6;
/** Share of the words' whole width that a line must span to tell it. */
const leastSpan = 0.12;
/** Heights of type that a line rises or falls over that width before anything is done. */
const leastRise = 0.45;
/** By so much more or less than the others no line of the same page lies aslant. */
const mostApart = 0.035;

const middleOf = ({ top, bottom }: PlacedWord): number => (top + bottom) / 2;
const centreOf = ({ left, right }: PlacedWord): number => (left + right) / 2;

/**
 * Words of a photograph as they stand on level paper: each line's own words tell how it lies, and lines lie ever more aslant down a
 * page that was taken from the side. Words of level pages are given back as they are.
 */
export function levelWords(words: readonly PlacedWord[]): readonly PlacedWord[] {
  let [from, to] = [Infinity, -Infinity];
  for (const { left, right } of words) [from, to] = [Math.min(from, left), Math.max(to, right)];
  const slants = listSlants(words, leastSpan * (to - from));
  if (slants.length < fewestLines) return words;
  const first = fit(slants);
  const alike = slants.filter(({ at, slope }) => Math.abs(slope - first(at)) <= mostApart);
  if (alike.length < Math.max(fewestLines, 0.6 * slants.length)) return words;
  const slopeAt = fit(alike);
  const size = words.map((word) => word.size).toSorted((a, b) => a - b)[Math.floor(words.length / 2)]!;
  const steepest = Math.max(...alike.map(({ at }) => Math.abs(slopeAt(at))));
  if (steepest * (to - from) < leastRise * size) return words;
  return words.map((word) => {
    const across = centreOf(word) - from;
    const middle = middleOf(word);
    // The slope is that of the height at which the word's line begins.
    const begins = middle - slopeAt(middle) * across;
    const shift = slopeAt(begins) * across;
    return { ...word, top: word.top - shift, bottom: word.bottom - shift };
  });
}

function listSlants(words: readonly PlacedWord[], leastWide: number): Slant[] {
  const lines = Map.groupBy(words, ({ line }) => line);
  return [...lines.values()].flatMap((line): Slant[] => {
    const sorted = line.toSorted((a, b) => a.left - b.left);
    const [first, last] = [sorted[0]!, sorted.at(-1)!];
    const span = centreOf(last) - centreOf(first);
    if (span < leastWide) return [];
    const slope = (middleOf(last) - middleOf(first)) / span;
    return [{ at: middleOf(first), slope, weight: span * span }];
  });
}

/** The slope as a line through all of them, the long ones first of all. */
function fit(slants: readonly Slant[]): (at: number) => number {
  let [sum, ats, slopes] = [0, 0, 0];
  for (const { at, slope, weight } of slants) {
    sum += weight;
    ats += weight * at;
    slopes += weight * slope;
  }
  const [middle, level] = [ats / sum, slopes / sum];
  let [spread, shared] = [0, 0];
  for (const { at, slope, weight } of slants) {
    spread += weight * (at - middle) ** 2;
    shared += weight * (at - middle) * (slope - level);
  }
  const growth = spread > 0 ? shared / spread : 0;
  return (at) => level + growth * (at - middle);
}
