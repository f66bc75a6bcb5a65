import type { Candidate } from "../candidates/candidate.ts";

/** Looks up what amounts are worth, as they stand when they are asked for; undefined where there is none. */
export function valuesOf(amounts: ReadonlyMap<string, Candidate>): (pointer: string) => number | undefined {
  return (pointer) => {
    const amount = amounts.get(pointer);
    return amount && Number(amount.value);
  };
}
