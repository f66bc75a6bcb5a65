import type { Assessment } from "./assessment.ts";
import { repairBest } from "./repair-best.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";
import type { Turn } from "./turn.ts";

/** Asks the next model only for what the answer of those before it has wrong. */
export async function escalate(run: Run, state: State, turn: Turn, best: Assessment): Promise<State> {
  return { ...state, best: await repairBest(run, turn, state.answers, best, state.unanswered) };
}
