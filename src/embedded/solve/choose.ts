import type { Candidate } from "../candidates/candidate.ts";
import { foldLabel } from "../labels/fold-label.ts";
import { ownName } from "../labels/own-name.ts";
import { isTied } from "../output/is-tied.ts";
import type { Target } from "../labels/target.ts";

/** Below this a value is not taken for an unlabelled or weakly labelled leaf: absent is better than a guess. */
const threshold = 0.3;
/** By so much the surer of two labels that are as sure as each other otherwise. */
const lead = 0.001;

/**
 * One candidate for each leaf, surest first; a piece of the page that stands for one leaf is not taken for another unless
 * the other is as sure of it.
 */
export function choose(
  targets: readonly Target[],
  byTarget: ReadonlyMap<Target, readonly Candidate[]>,
  taken: readonly Candidate[],
): Map<string, Candidate> {
  const wanted = new Set(targets);
  const all = targets
    .flatMap((target) => preferOwnName(byTarget.get(target) ?? []))
    .sort((a, b) => b.score - a.score);
  const chosen = new Map<string, Candidate>();
  const used: Candidate[] = [...taken];
  for (const candidate of all) {
    const { pointer } = candidate.target;
    if (!wanted.has(candidate.target) || chosen.has(pointer) || candidate.score < threshold) continue;
    const isBeside = tellsBeside(candidate);
    const rival = isBeside ? undefined : used.find((other) => overlap(other, candidate));
    if (rival && rival.score > candidate.score + 0.02) continue;
    const cited = firstPrint(candidate, byTarget.get(candidate.target) ?? []);
    chosen.set(pointer, cited);
    if (!isBeside) used.push(candidate, { ...cited, score: candidate.score });
  }
  return chosen;
}

/** Where two labels lead as surely to two values, the leaf's own name leads: "Cashier" before "Salesperson". */
function preferOwnName(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  if (isOwnName(best)) return candidates;
  return candidates.map((candidate) =>
    candidate !== best && isTied(best, candidate) && isOwnName(candidate)
      ? { ...candidate, score: best.score + lead }
      : candidate,
  );
}

function isOwnName({ target, label }: Candidate): boolean {
  return label !== undefined && foldLabel(label) === ownName(target);
}

/** The same value on an earlier page, where that is hardly less sure: a reader looks for it there. */
function firstPrint(candidate: Candidate, all: readonly Candidate[]): Candidate {
  const pageOf = ({ ranges }: Candidate): number => ranges[0]!.segment.page;
  return (
    all.find(
      (other) =>
        other.value === candidate.value &&
        other.score >= 0.7 * candidate.score &&
        pageOf(other) < pageOf(candidate),
    ) ?? candidate
  );
}

/** What tells a value by itself besides being one: a sentence or a title of the kind of paper, a box of several answers. */
const besides = ["sentence", "mark", "title"];

/** The sign at an amount tells the currency besides the amount. */
function tellsBeside({ target, scores }: Candidate): boolean {
  return (
    target.node.kind === "currency" ||
    (target.node.evidence === "derived" && besides.some((name) => scores[name] !== undefined))
  );
}

function overlap(a: Candidate, b: Candidate): boolean {
  return a.ranges.some((range) =>
    b.ranges.some(
      (other) => other.segment === range.segment && other.start < range.end && other.end > range.start,
    ),
  );
}
