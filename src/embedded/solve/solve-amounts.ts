import type { Candidate } from "../candidates/candidate.ts";
import type { Target } from "../labels/target.ts";
import type { Equation, Standing } from "./equation.ts";
import { testEquation } from "./equation.ts";
import { membersOf } from "./members-of.ts";

const beamWidth = 160;
const candidatesEach = 5;
/** What leaving a leaf absent is worth: candidates below it need an equation that asks for them. */
const absentScore = 0.33;
const closingBonus = 0.55;
const otherBonus = 0.4;
const insteadBonus = 0.15;
const failingPenalty = 0.6;

interface State {
  readonly chosen: ReadonlyMap<string, Candidate | undefined>;
  readonly score: number;
}

/**
 * Chooses one candidate (or none) for each leaf that equations are about, so that labels and equations agree best: a beam
 * search over the leaves, equations weighed as soon as all their members are decided.
 */
export function solveAmounts(
  targets: readonly Target[],
  byTarget: ReadonlyMap<Target, readonly Candidate[]>,
  equations: readonly Equation[],
): Map<string, Candidate> {
  const order = targets
    .map((target) => ({ target, candidates: distinct(byTarget.get(target) ?? []).slice(0, candidatesEach) }))
    .filter(({ candidates }) => candidates.length > 0)
    .sort(
      (a, b) =>
        b.candidates[0]!.score - a.candidates[0]!.score || (a.target.pointer < b.target.pointer ? -1 : 1),
    );
  const decided = new Set<string>();
  const undecidable = new Set(order.map(({ target }) => target.pointer));
  let beam: State[] = [{ chosen: new Map(), score: 0 }];
  for (const { target, candidates } of order) {
    decided.add(target.pointer);
    const ready = equations.filter((equation) => {
      const members = [...membersOf(equation)];
      return (
        members.includes(target.pointer) &&
        members.every((pointer) => decided.has(pointer) || !undecidable.has(pointer))
      );
    });
    // To leave out what a clear label names would hide that the page contradicts itself.
    const absence = absentScore - 0.9 * Math.max(0, candidates[0]!.score - 0.6);
    const next: State[] = [];
    for (const state of beam) {
      for (const candidate of [...candidates, undefined]) {
        const chosen = new Map(state.chosen).set(target.pointer, candidate);
        let score = state.score + (candidate ? candidate.score - sharing(candidate, state.chosen) : absence);
        for (const equation of ready)
          score += worth(
            testEquation(equation, (pointer) => toNumber(chosen.get(pointer))),
            equation,
          );
        next.push({ chosen, score });
      }
    }
    beam = next.sort((a, b) => b.score - a.score).slice(0, beamWidth);
  }
  const best = beam[0]!;
  return new Map(
    [...best.chosen].flatMap(([pointer, candidate]) => (candidate ? [[pointer, candidate] as const] : [])),
  );
}

function worth(standing: Standing, { forms }: Equation): number {
  switch (standing) {
    case "closes":
      return closingBonus;
    case "closes-otherwise":
      return otherBonus;
    case "closes-instead":
      return insteadBonus;
    case "fails":
      return forms.length > 1 ? -failingPenalty / 2 : -failingPenalty;
    default:
      return 0;
  }
}

function toNumber(candidate: Candidate | undefined): number | undefined {
  return candidate && Number(candidate.value);
}

/** The same value at the same strength of evidence is one candidate: the surest. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter((candidate) => {
    const key = String(Number(candidate.value));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** One printed number may stand for two leaves ("Total" is also what is due), but two of their own are better. */
function sharing(candidate: Candidate, chosen: ReadonlyMap<string, Candidate | undefined>): number {
  const { segment, start } = candidate.ranges[0]!;
  for (const other of chosen.values())
    if (other?.ranges.some((range) => range.segment === segment && range.start === start)) return 0.3;
  return 0;
}
