import { labelSupport } from "./label-support.ts";
import { printedForm } from "./printed-form.ts";
import { lastWordOf } from "./last-word-of.ts";
import { firstWordOf } from "./first-word-of.ts";
import { type Hit } from "./hit.ts";
import type { Labels } from "./labels.ts";
import { listNamedRuns } from "./list-named-runs.ts";
import type { ChosenPlace, LeafPlace } from "./leaf-place.ts";
import type { Standing } from "./standings.ts";
import type { TakenPlaces } from "./taken-places.ts";
import type { WordIndex } from "./word-index.ts";

/** What is known about where a leaf should be. */
export interface Surroundings {
  /** The row of words of its list row. */
  readonly row: number | undefined;
  /** Rows of words where its siblings stand. */
  readonly siblings: readonly number[];
  readonly standing: Standing;
  readonly taken: TakenPlaces;
}

/** Places weighed with everything; of a value that is printed more often the nearest to its row are kept. */
const mostWeighed = 60;

const nearRow = (distance: number): number =>
  distance < 0 ? (distance === -1 ? 0.35 : 0) : Math.max(0, 1 - distance * 0.2);

function neighbourSupport(index: WordIndex, hit: Hit, { row, siblings }: Surroundings): number {
  const band = index.bandOf(firstWordOf(hit));
  const end = index.bandOf(lastWordOf(hit));
  if (row !== undefined) return row >= band && row <= end ? 1 : nearRow(band - row);
  if (siblings.length === 0) return 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const sibling of siblings) {
    const isWithin = sibling >= band && sibling <= end;
    const distance = isWithin ? 0 : Math.min(Math.abs(sibling - band), Math.abs(sibling - end));
    if (distance < nearest) nearest = distance;
  }
  return Math.max(0, 0.8 - nearest * 0.1);
}

function preselect(index: WordIndex, hits: readonly Hit[], { row, siblings }: Surroundings): readonly Hit[] {
  if (hits.length <= mostWeighed) return hits;
  const target = row ?? siblings[0];
  if (target === undefined) return hits.slice(0, mostWeighed);
  const distance = (hit: Hit): number => Math.abs(index.bandOf(firstWordOf(hit)) - target);
  return hits.toSorted((a, b) => distance(a) - distance(b)).slice(0, mostWeighed);
}

/**
 * Values so short that the same print elsewhere is likely to mean another thing. A whole amount, date or name that is
 * printed twice is proven twice.
 */
function mayMeanAnother(index: WordIndex, { node }: LeafPlace, hit: Hit): boolean {
  // A sign of money or a country means the same wherever it stands.
  if (/^(?:currency|country|language|date|datetime)$/.test(node.kind)) return false;
  const printed = printedForm(index, hit.runs);
  const isNumber = hit.match === "numeric" || /^(?:decimal|integer|percent)$/.test(node.kind);
  return isNumber
    ? printed.replace(/\D/g, "").length <= 2
    : printed.replace(/[^\p{L}\p{N}]/gu, "").length <= 3;
}

/** What stands before a place in its row: the same words before two places say that they mean the same. */
function leadOf(index: WordIndex, hit: Hit): string {
  const first = firstWordOf(hit);
  const band = index.bandOf(first);
  const words: string[] = [];
  for (let at = first - 1; at >= 0 && words.length < 3 && index.bandOf(at) === band; at -= 1)
    words.push(index.textOf(at));
  return words.join(" ").toLowerCase();
}

const none: readonly never[] = [];

/** Places on the words that an engine named. */
function onNamedWords(index: WordIndex, { evidence, hits }: LeafPlace): readonly Hit[] {
  const named = evidence ? listNamedRuns(index, evidence) : none;
  return named.length === 0
    ? none
    : hits.filter(({ runs }) =>
        runs.some((run) => named.some(({ first, last }) => run.first <= last && run.last >= first)),
      );
}

interface Weighed {
  readonly hit: Hit;
  readonly label: number;
  readonly neighbour: number;
  readonly score: number;
}

/**
 * The place of a leaf among all that say its value: words that an engine named, then label, row, siblings and the
 * surer match; the first in reading order at a tie.
 */
export function choosePlace(
  index: WordIndex,
  leaf: LeafPlace,
  labels: Labels,
  around: Surroundings,
): ChosenPlace | undefined {
  const named = onNamedWords(index, leaf);
  const pool = preselect(index, named.length > 0 ? named : leaf.hits, around);
  const isRow = around.row !== undefined;
  const [only] = pool;
  if (only && pool.length === 1)
    return {
      hit: only,
      label: labelSupport(index, labels, only, isRow),
      neighbour: named.length > 0 ? 1 : neighbourSupport(index, only, around),
      rivals: none,
      isAmbiguous: false,
    };
  const weighed: Weighed[] = [];
  for (const hit of pool) {
    const label = labelSupport(index, labels, hit, isRow);
    const neighbour = neighbourSupport(index, hit, around);
    const taken = around.taken.has(around.standing, firstWordOf(hit)) ? 0.25 : 0;
    const score = hit.quality + label * (isRow ? 0.6 : 1) + neighbour * (isRow ? 1.5 : 0.5) - taken;
    weighed.push({ hit, label, neighbour, score });
  }
  weighed.sort((a, b) => b.score - a.score || firstWordOf(a.hit) - firstWordOf(b.hit));
  const [best, second] = weighed;
  if (!best) return undefined;
  const rivals = weighed.slice(1).map(({ hit }) => hit);
  const isTold =
    named.length > 0 || best.label > 0 || (isRow && best.neighbour > 0.5) || best.neighbour > 0.5;
  const isTied =
    second !== undefined && best.score - second.score < 0.05 && best.hit.quality - second.hit.quality < 0.2;
  const isAmbiguous =
    isTied &&
    !isTold &&
    mayMeanAnother(index, leaf, best.hit) &&
    leadOf(index, best.hit) !== leadOf(index, second.hit);
  return {
    hit: best.hit,
    label: best.label,
    neighbour: named.length > 0 ? 1 : best.neighbour,
    rivals,
    isAmbiguous,
  };
}
