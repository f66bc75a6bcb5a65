import type { Warning } from "../document/warning.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { Model } from "../ports/model.ts";
import { settleAll } from "../values/settle-all.ts";
import { askAll } from "./ask-all.ts";
import { assessJson } from "./assess-json.ts";
import { listUnanswered } from "./list-unanswered.ts";
import { mergeOutcomes } from "./merge-outcomes.ts";
import { noteFaults } from "./note-faults.ts";
import { planFor } from "./plan-for.ts";
import type { Run } from "./run.ts";
import type { Ballot } from "./votes.ts";

const failed = ({ id }: Model, why: string): Warning => ({
  code: "vote.failed",
  message: `${id} did not vote on the answer (${why}).`,
});

/** The run as a voter sees it: with questions of its own, of which nobody hears by pieces, and without another one's repairs. */
function enter(run: Run): Run {
  const { repairModel: _, ...others } = run;
  const { onEvent } = run.options;
  if (!onEvent) return { ...others, ledger: run.ledger.fork("vote") };
  const options: Run["options"] = {
    ...run.options,
    onEvent(event) {
      if (event.type !== "partial") onEvent(event);
    },
  };
  return { ...others, options, ledger: run.ledger.fork("vote") };
}

async function askVoter(shared: Run, model: Model): Promise<Ballot | undefined> {
  const run = enter(shared);
  const { ledger, pages, options } = run;
  try {
    const plan = await planFor(run, model, pages);
    ledger.warn(plan.warnings);
    const turn = { model, isFallback: false, isLast: true, limitOf: () => options.attempts };
    const outcomes = await askAll(run, plan, turn);
    const answers = outcomes.filter((outcome) => outcome.ok);
    const lost = outcomes.find((outcome) => !outcome.ok);
    if (answers.length === 0) {
      ledger.warn([failed(model, lost?.error?.code ?? "output.empty")]);
      return undefined;
    }
    // A page that it did not answer for says nothing against what others found there.
    const assessment = await assessJson(run, await mergeOutcomes(run, answers), listUnanswered(outcomes));
    for (const { position } of answers) ledger.note(position, noteFaults(assessment));
    return { model: model.id, assessment };
  } catch (error) {
    if (!isGleanerError(error)) throw error;
    ledger.warn([failed(model, error.code)]);
    return undefined;
  }
}

/**
 * Puts the question of a document to every voter, side by side, and weighs what each answers. One that fails is a warning
 * and has no vote; an abort throws its reason.
 */
export async function collectBallots(run: Run, voters: readonly Model[]): Promise<readonly Ballot[]> {
  const ballots = await settleAll(voters.map((model) => askVoter(run, model)));
  return ballots.filter((ballot) => ballot !== undefined);
}
