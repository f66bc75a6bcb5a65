import type { PageText } from "../document/page-text.ts";
import type { Plan } from "../document/plan.ts";
import type { Warning } from "../document/warning.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { Model } from "../ports/model.ts";
import { mergeAnswers } from "../steps/merge/merge-answers.ts";
import { planRequests } from "../steps/plan/plan-requests.ts";
import { askRequest } from "./ask-request.ts";
import type { RequestOutcome } from "./ask-request.ts";
import { assessJson } from "./assess-json.ts";
import { noteFaults } from "./note-faults.ts";
import { pickBetter } from "./pick-better.ts";
import { repairBest } from "./repair-best.ts";
import { describeFallback } from "./describe-fallback.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";

interface Turn {
  readonly model: Model;
  readonly isFallback: boolean;
  /** Questions that a planned request may have had in all when this model is done. */
  readonly limitOf: (index: number) => number;
}

/** Requests of one plan under way at once. */
const parallelRequests = 4;

async function planFor(run: Run, model: Model, pages: readonly number[]): Promise<Plan> {
  const { document } = run.opened;
  if (model.capabilities.readsWords && run.options.words === "off") {
    throw new GleanerError("plan.unsupported", {
      what: `Cannot ask ${model.id}`,
      seen: "it answers from the words of the document, and grounding.words is off",
      hint: "Leave grounding.words out, or choose a model that looks at the pages itself.",
      where: { model: model.id, option: "grounding.words" },
    });
  }
  // Digital pages are read at once; a plan for pictures need not wait for OCR, which runs beside the call.
  const isTextLikely =
    model.capabilities.readsWords || pages.some((index) => document.pages[index]?.unit !== "pixel");
  const isPictureTaken = model.capabilities.input.image !== undefined;
  const texts: readonly PageText[] = isTextLikely || !isPictureTaken ? await run.texts : [];
  return planRequests({
    document,
    capabilities: model.capabilities,
    schema: run.schema,
    settings: run.options.settings,
    passUrls: run.options.passUrls,
    model: model.id,
    pages,
    ...(texts.length > 0 ? { texts: new Map(texts.map((text) => [text.page, text])) } : {}),
  });
}

/** An engine that reads words follows the schema alone. */
function describeIgnored({ options }: Run, model: Model): Warning[] {
  if (!model.capabilities.readsWords || options.instructions === undefined) return [];
  const message = `${model.id} answers from the schema alone; the instructions were not used.`;
  return [{ code: "plan.instructions-ignored", message }];
}

async function askAll(run: Run, plan: Plan, turn: Turn): Promise<RequestOutcome[]> {
  const { default: pLimit } = await import("p-limit");
  const limit = pLimit(parallelRequests);
  return await Promise.all(
    plan.requests.map((planned, index) =>
      limit(() =>
        askRequest(run, {
          model: turn.model,
          planned,
          index,
          limit: turn.limitOf(index),
          isFallback: turn.isFallback,
        }),
      ),
    ),
  );
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
  const unanswered = lost.flatMap((outcome) => outcome.planned.pages);
  const partial = lost.find((outcome) => outcome.partial !== undefined)?.partial ?? state.partial;
  const error = lost.find((outcome) => outcome.error)?.error ?? (lost.length > 0 ? state.error : undefined);
  const base: State = {
    answers,
    unanswered,
    warnings,
    ...(state.best ? { best: state.best } : {}),
    ...(partial === undefined ? {} : { partial }),
    ...(error ? { error } : {}),
    ...(state.modelAnswered === undefined ? {} : { modelAnswered: state.modelAnswered }),
  };
  if (answers.length === 0) return base;
  const merged = mergeAnswers(answers.map(({ json, planned }) => ({ json, pages: planned.pages })));
  // Word indices belong to the JSON that came with them; after a merge values are located afresh.
  const evidence = answers.length === 1 ? (answers[0]?.evidence ?? {}) : {};
  const first = await assessJson(run, { json: merged.json ?? null, evidence }, unanswered);
  const faults = [...noteFaults(first), ...merged.issues];
  for (const answer of answers.filter((entry) => !kept.includes(entry)))
    run.ledger.note(answer.position, faults);
  const repaired = await repairBest(run, turn, answers, first, unanswered);
  const { assessment: best, isNew } = pickBetter(state.best, repaired);
  const modelAnswered = isNew ? answers.at(-1)?.modelAnswered : state.modelAnswered;
  return { ...base, best, ...(modelAnswered === undefined ? {} : { modelAnswered }) };
}
