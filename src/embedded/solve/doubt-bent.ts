import type { Candidate } from "../candidates/candidate.ts";
import type { Found } from "../output/found.ts";
import { toFound } from "../output/to-found.ts";
import type { Equation } from "./equation.ts";
import { testEquation } from "./equation.ts";

/** From here on a label is clear by itself. */
const clear = 0.6;
/** By so much a label is better than another. */
const lead = 0.08;

/**
 * Values that were taken against a better label only because a single equation closes with them: one that no label names gives
 * way to the labelled one, so that the page is seen to contradict the rule; one that a worse label names is doubted.
 */
export function doubtBent(
  found: ReadonlyMap<string, Found>,
  chosen: ReadonlyMap<string, Candidate>,
  equations: readonly Equation[],
  valueOf: (pointer: string) => number | undefined,
  candidatesOf: (pointer: string) => readonly Candidate[],
): Map<string, Found> {
  const mended = new Map<string, Found>();
  for (const [pointer, value] of found) {
    const about = equations.filter(({ forms: [form] }) => form!.total === pointer);
    if (about.length !== 1 || testEquation(about[0]!, valueOf) !== "closes") continue;
    const isMember = ({ forms: [form] }: Equation): boolean =>
      form!.terms.some((term) => term.pointer === pointer);
    if (equations.some((equation) => isMember(equation) && testEquation(equation, valueOf) === "closes"))
      continue;
    const all = candidatesOf(pointer);
    const best = all.toSorted((a, b) => b.score - a.score)[0];
    const own = chosen.get(pointer);
    if (!best?.label || best.score < clear || Number(best.value) === Number(value.value)) continue;
    // What stands for another leaf is that, whatever else its label may mean.
    const { segment, start } = best.ranges[0]!;
    const isTaken = [...found.values()].some(({ ranges }) =>
      ranges.some((range) => range.segment === segment && range.start === start),
    );
    if (isTaken) continue;
    if (!own) mended.set(pointer, toFound(best, all));
    else if (best.score > own.score + lead) mended.set(pointer, { ...value, isAmbiguous: true });
  }
  return mended;
}
