import { escalate } from "./escalate.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";
import { tryModel } from "./try-model.ts";
import type { Turn } from "./turn.ts";

/** One model's turn: it mends what the answer so far has wrong, where models escalate, else it answers itself. */
export async function takeTurn(run: Run, state: State, turn: Turn): Promise<State> {
  const { best, answers, unanswered } = state;
  if (!run.options.escalate || !best || answers.length === 0 || unanswered.length > 0)
    return await tryModel(run, state, turn);
  const before = run.ledger.attempts.length;
  const escalated = await escalate(run, state, turn, best);
  const isAsked = run.ledger.attempts.length > before;
  // An answer that is wrong as a whole cannot be mended in places: the model answers afresh.
  return isAsked || best.validation.ok ? escalated : await tryModel(run, state, turn);
}
