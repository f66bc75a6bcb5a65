import type { RequestOutcome } from "./ask-request.ts";

const passOf = ({ planned }: RequestOutcome): number => planned.pass?.number ?? 1;

/** Pages of lost requests, each once; one that another reading answered is not lost. */
export function listUnanswered(outcomes: readonly RequestOutcome[]): number[] {
  const lost = outcomes.filter(({ ok }) => !ok);
  const pages = lost.flatMap((outcome) =>
    outcome.planned.pages.filter((page) => {
      const pass = passOf(outcome);
      // A page too long for one request has several in each reading.
      const others = outcomes.filter((other) => passOf(other) !== pass && other.planned.pages.includes(page));
      const whole = Map.groupBy(others, passOf);
      return ![...whole.values()].some((reading) => reading.every(({ ok }) => ok));
    }),
  );
  return [...new Set(pages)];
}
