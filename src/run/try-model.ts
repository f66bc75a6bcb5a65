import type { Plan } from "../document/plan.ts";
import type { Warning } from "../document/warning.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { Model } from "../ports/model.ts";
import { addAlternatives } from "./add-alternatives.ts";
import { askAll } from "./ask-all.ts";
import { assessJson } from "./assess-json.ts";
import { listUnanswered } from "./list-unanswered.ts";
import { mergeOutcomes } from "./merge-outcomes.ts";
import { noteFaults } from "./note-faults.ts";
import { pickBetter } from "./pick-better.ts";
import { planFor } from "./plan-for.ts";
import { repairBest } from "./repair-best.ts";
import { describeFallback } from "./describe-fallback.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";
import { loadOnce } from "../values/load-once.ts";
import { tellPartial } from "./tell-partial.ts";
import type { Turn } from "./turn.ts";

const loadVoting = loadOnce(() => import("./take-votes.ts"));

/** An engine that reads words follows the schema alone. */
function describeIgnored({ options }: Run, model: Model): Warning[] {
  if (!model.capabilities.readsWords || options.instructions === undefined) return [];
  const message = `${model.id} answers from the schema alone; the instructions were not used.`;
  return [{ code: "plan.instructions-ignored", message }];
}

function failed(state: State, error: GleanerError): State {
  return { ...state, error };
}

/** plan -> ... -> repair with one model of the chain. Failures come back in the state; an abort throws its reason. */
export async function tryModel(run: Run, state: State, turn: Turn): Promise<State> {
  // After answers that are all there but do not fit, the next model starts afresh; after a lost one, only the rest is asked.
  const isRest = state.answers.length > 0 && state.unanswered.length > 0;
  const kept = isRest ? state.answers : [];
  const pages = isRest ? state.unanswered : run.pages;
  let plan: Plan;
  try {
    plan = await planFor(run, turn.model, pages);
  } catch (error) {
    if (isGleanerError(error)) return failed(state, error);
    throw error;
  }
  const warnings = [
    ...state.warnings,
    ...(turn.isFallback ? [describeFallback(run, turn.model, state.error)] : []),
    ...plan.warnings,
    ...describeIgnored(run, turn.model),
  ];
  const outcomes = await askAll(run, plan, turn);
  const answers = [...kept, ...outcomes.filter((outcome) => outcome.ok)].sort(
    (a, b) => (a.planned.pages[0] ?? 0) - (b.planned.pages[0] ?? 0),
  );
  const lost = outcomes.filter((outcome) => !outcome.ok);
  const unanswered = listUnanswered(outcomes);
  const partial = lost.find((outcome) => outcome.partial !== undefined)?.partial ?? state.partial;
  const error = lost.find((outcome) => outcome.error)?.error ?? (lost.length > 0 ? state.error : undefined);
  const base: State = {
    answers,
    unanswered,
    warnings,
    ...(state.best ? { best: state.best } : {}),
    ...(state.votes ? { votes: state.votes } : {}),
    ...(partial === undefined ? {} : { partial }),
    ...(error ? { error } : {}),
    ...(state.modelAnswered === undefined ? {} : { modelAnswered: state.modelAnswered }),
  };
  if (answers.length === 0) return base;
  const merged = await mergeOutcomes(run, answers);
  const first = await assessJson(run, merged, unanswered);
  const faults = [...noteFaults(first), ...merged.issues];
  for (const answer of answers.filter((entry) => !kept.includes(entry)))
    run.ledger.note(answer.position, faults);
  // What is wrong is for the next model to mend, where there is one.
  const isLeft = run.options.escalate && !turn.isLast;
  const model = answers.at(-1)?.model.id ?? turn.model.id;
  const voted =
    run.voters && unanswered.length === 0
      ? await (await loadVoting()).takeVotes(run, model, first, state.votes)
      : { assessment: first };
  // Of an answer for a part of the pages, and beside an earlier one, nothing is settled yet.
  const isWhole = unanswered.length === 0 && state.best === undefined;
  const settled = isWhole
    ? tellPartial.settle(run, voted.assessment, run.options.escalate && !turn.isLast)
    : [];
  const repaired = isLeft
    ? voted.assessment
    : await repairBest(run, turn, answers, voted.assessment, unanswered, settled);
  const votes = answers.length === 1 ? answers[0]?.votes : undefined;
  const shown = votes
    ? { ...repaired, fields: addAlternatives(repaired.fields, repaired.json, votes) }
    : repaired;
  const { assessment: best, isNew } = pickBetter(state.best, shown);
  const modelAnswered = isNew ? answers.at(-1)?.modelAnswered : state.modelAnswered;
  return {
    ...base,
    best,
    ...(voted.votes ? { votes: voted.votes } : {}),
    ...(modelAnswered === undefined ? {} : { modelAnswered }),
  };
}
