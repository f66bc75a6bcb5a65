import type { Evidence } from "../document/evidence.ts";
import type { Issue } from "../document/issue.ts";
import type { Json } from "../document/json.ts";
import type { PlannedRequest } from "../document/plan.ts";
import type { Warning } from "../document/warning.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { Candidate, Model, ModelRequest } from "../ports/model.ts";
import { parseAnswer } from "../steps/parse/parse-answer.ts";
import { listRowConflicts } from "../steps/merge/list-row-conflicts.ts";
import { voteAnswers } from "../steps/merge/vote-answers.ts";
import { buildContinuation } from "../steps/repair/build-continuation.ts";
import { buildRepair } from "../steps/repair/build-repair.ts";
import { cutBack } from "../steps/repair/cut-back.ts";
import { joinContinuation } from "../steps/repair/join-continuation.ts";
import { isRepeating } from "../values/is-repeating.ts";
import { askOnce } from "./ask-once.ts";
import { createAdopter } from "./create-adopter.ts";
import { easeRequest } from "./ease-request.ts";
import { firstRequest } from "./first-request.ts";
import type { Run } from "./run.ts";
import { tellPartial } from "./tell-partial.ts";

interface RequestInput {
  readonly model: Model;
  readonly planned: PlannedRequest;
  /** Index in the plan. */
  readonly index: number;
  /** Questions that this request may have had in all when this model is done. */
  readonly limit: number;
  readonly isFallback: boolean;
}

/** What one planned request came to: JSON, or the last failure with what was complete. */
export type RequestOutcome = {
  readonly planned: PlannedRequest;
  readonly index: number;
} & (
  | {
      readonly ok: true;
      readonly json: Json;
      /** The answers that voted on it, where there are several. */
      readonly votes?: readonly Json[];
      readonly evidence: Readonly<Record<string, Evidence>>;
      /** Places that can be read in two ways, of which only the answer's own text tells. */
      readonly doubts?: readonly Issue[];
      /** What was asked first, and of which model; a repair may be another's. */
      readonly request: ModelRequest;
      readonly model: Model;
      readonly modelAnswered: string;
      readonly position: number;
    }
  | {
      readonly ok: false;
      /** Absent where no question was left to ask. */
      readonly error?: GleanerError;
      readonly partial?: Json;
      /** Fewer pages may fit where these did not: into the model, or into its answer. */
      readonly isTooMuch?: boolean;
    }
);

/** Stands for an answer that was stopped while it came in, because it repeated itself. */
const stopped: Candidate = { text: "", finishReason: "other" };
const repeated: Issue = {
  pointer: "",
  code: "repetition",
  message: "The answer repeated one thing without end. Write each value once, as it is printed.",
};

const continued = ({ id }: Model): Warning => ({
  code: "call.answer-continued",
  message: `An answer was longer than ${id} writes at once; the model was asked to go on where it broke off.`,
});

const filtered = ({ id }: Model): GleanerError =>
  new GleanerError("provider.refused", {
    what: `Cannot use the answer of ${id}`,
    seen: "a content filter stopped it in the middle",
    hint: "See what the gateway allows, or use another model.",
    where: { model: id },
  });

interface Asking {
  readonly model: Model;
  readonly request: ModelRequest;
  readonly mediaTokens: number;
}

/** The question as the model that repairs takes it; left with the model that was asked where that one cannot take it at once. */
async function handOver(
  run: Run,
  model: Model,
  asking: Asking & { readonly planned: PlannedRequest },
): Promise<Asking> {
  const adopted = await createAdopter(run, model)(asking, ([only, ...others]) =>
    others.length === 0 ? only : undefined,
  );
  return adopted ? { model, ...adopted } : asking;
}

/** Puts one planned request to one model until an answer can be read, the limit is reached, or the wire fails. */
export async function askRequest(run: Run, input: RequestInput): Promise<RequestOutcome> {
  const { model, planned, index, limit } = input;
  const { schema, options, ledger } = run;
  const place = { planned, index };
  if (ledger.asked(index) >= limit) return { ...place, ok: false };
  let request: ModelRequest;
  try {
    request = await firstRequest(run, model, planned);
  } catch (error) {
    if (isGleanerError(error)) return { ...place, ok: false, error };
    throw error;
  }
  // Who is asked, and what a repair of the answer starts from.
  let asking = { model, request, mediaTokens: planned.estimatedMediaTokens ?? 0 };
  const { repairModel } = run;
  const sent: ModelRequest[] = [];
  // What there is of an answer that was cut off and is being continued.
  let before = "";
  for (let turn = 0; ; turn += 1) {
    // Of an answer to some of the pages, or to the end of another answer, nothing can be said in between.
    const isWhole = before === "" && planned.pages.length === run.pages.length;
    const listener = isWhole ? tellPartial.listen(run, asking.model) : undefined;
    let doubts: readonly Issue[] = [];
    const asked = await askOnce<Json>(run, {
      ...(listener ? { listener } : {}),
      model: asking.model,
      request,
      reason: turn > 0 ? "repair" : input.isFallback ? "fallback" : "first",
      index,
      mediaTokens: asking.mediaTokens,
      read({ text: written, finishReason }) {
        const text = before === "" ? written : joinContinuation(before, written);
        const parsed = parseAnswer({ text, finishReason, schema, locale: options.locale });
        if (!parsed.ok) return parsed;
        doubts = parsed.mended.filter((issue) => issue.code === "ambiguous-list");
        return { ok: true, value: parsed.json, mended: parsed.mended };
      },
    });
    if (asked.ok) {
      const { values, candidate, model: modelAnswered, position } = asked;
      // An engine's evidence belongs to one candidate.
      const json = candidate.evidence ? asked.value : voteAnswers(values);
      if (values.length > 1) ledger.note(position, listRowConflicts(json, values));
      if (before !== "") ledger.warn([continued(asking.model)]);
      return {
        ...place,
        ok: true,
        json,
        ...(values.length > 1 && !candidate.evidence ? { votes: values } : {}),
        ...(values.length === 1 && doubts.length > 0 ? { doubts } : {}),
        evidence: candidate.evidence ?? {},
        request: asking.request,
        model: asking.model,
        modelAnswered,
        position,
      };
    }
    const failure = {
      ...place,
      ok: false as const,
      error: asked.error,
      ...(asked.partial === undefined ? {} : { partial: asked.partial }),
    };
    const { code } = asked.error;
    const candidate = asked.candidate ?? (code === "output.truncated" ? stopped : undefined);
    if (candidate?.finishReason === "content-filter") return { ...failure, error: filtered(asking.model) };
    const isEndless = candidate !== undefined && (candidate === stopped || isRepeating(candidate.text));
    const isCutOff = !isEndless && (code === "output.truncated" || code === "plan.too-long");
    if (isCutOff && planned.pages.length > 1) return { ...failure, isTooMuch: true };
    // An engine that reads words answers the same again; a wire that failed after its retries is the next model's turn.
    if (!candidate || asking.model.capabilities.readsWords || ledger.asked(index) >= limit) return failure;
    const { text } = candidate;
    const whole = before === "" ? text : joinContinuation(before, text);
    const beginning = isCutOff ? cutBack(whole) : undefined;
    // One that did not get any further will not with the next question.
    if (before !== "" && (beginning?.length ?? 0) <= before.length) return failure;
    if (beginning !== undefined) {
      before = beginning;
      request = buildContinuation(asking.request, before);
      continue;
    }
    // A cut-off answer lacks values: the document must be read again. One that is only malformed can be written again.
    const isMalformed = code === "output.invalid-json";
    const isOther = repairModel !== undefined && asking.model !== repairModel;
    if (isOther) asking = await handOver(run, repairModel, { ...asking, planned });
    const next = buildRepair({
      previous: asking.request,
      issues: candidate === stopped ? [repeated] : asked.issues,
      checks: [],
      ungrounded: [],
      schema,
      earlier: sent,
      ...(isMalformed ? { answer: text } : {}),
    });
    if (!next) return failure;
    sent.push(next);
    if (isOther && asking.model === repairModel) {
      request = next;
      continue;
    }
    const eased = easeRequest(next, candidate, asking.model.capabilities);
    ledger.warn(eased.warnings);
    request = eased.request;
  }
}
