import type { Attempt } from "../document/attempt.ts";
import type { Issue } from "../document/issue.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import { defaults } from "../options/defaults.ts";
import type { Candidate, Model, ModelRequest } from "../ports/model.ts";
import { fitToBudget } from "./fit-to-budget.ts";
import { inlinePart } from "./inline-part.ts";
import type { Settle } from "./ledger.ts";
import { estimateWorstTokens } from "./estimate-worst-tokens.ts";
import type { Run } from "./run.ts";

/** What a step made of one candidate. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly mended: readonly Issue[] }
  | {
      readonly ok: false;
      readonly code: "output.empty" | "output.truncated" | "output.invalid-json";
      readonly issues: readonly Issue[];
      readonly partial?: T;
    };

interface Question<T> {
  readonly model: Model;
  readonly request: ModelRequest;
  readonly reason: Attempt["reason"];
  /** Index of the planned request. */
  readonly index: number;
  readonly mediaTokens: number;
  readonly read: (candidate: Candidate) => Reading<T>;
}

/** One question with its answer read, or what went wrong; `position` names the attempt in the ledger. */
export type Asked<T> =
  | {
      readonly ok: true;
      readonly value: T;
      readonly candidate: Candidate;
      readonly model: string;
      readonly position: number;
    }
  | {
      readonly ok: false;
      readonly error: GleanerError;
      readonly candidate?: Candidate;
      readonly partial?: T;
      readonly issues: readonly Issue[];
    };

const hints = {
  "output.empty": ["it held no text", "Allow more output tokens, or ask for less reasoning."],
  "output.truncated": [
    "it was cut off before its end",
    "Raise settings.maxOutputTokens, or ask for fewer fields or pages.",
  ],
  "output.invalid-json": ["it is not JSON, also after mending", "Use a model with structured output."],
} as const;

/** One attempt: reserve, call, read, write down. An abort rethrows the signal's reason; every other failure is a value. */
export async function askOnce<T>(run: Run, question: Question<T>): Promise<Asked<T>> {
  const { model, reason, index } = question;
  const { ledger, options } = run;
  const { request, inputTokens, outputTokens } = fitToBudget(ledger, {
    request: question.request,
    model,
    inputTokens: estimateWorstTokens(question.request) + question.mediaTokens,
    isCapGiven: options.settings.maxOutputTokens !== undefined,
  });
  let settle: Settle;
  try {
    settle = ledger.reserve(model, inputTokens, outputTokens);
  } catch (error) {
    if (isGleanerError(error)) return { ok: false, error, issues: [] };
    throw error;
  }
  ledger.start(model.id, reason, index);
  const result = await run.call({
    request,
    model,
    transport: defaults.transport,
    callTimeoutMs: options.limits.callTimeoutMs,
    onRequest: (exchange) =>
      options.onEvent?.({ type: "http-exchange", model: model.id, request: index, exchange }),
    scope: run,
    inlinePart: (part) => inlinePart(part, run.opened, model.capabilities),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  const base = {
    model: model.id,
    reason,
    request: index,
    requests: result.requests,
    milliseconds: result.milliseconds,
    ...(result.isReplayed ? { isReplayed: true } : {}),
  };
  // An exchange that broke off may have been billed all the same: nobody knows, so it is booked at its worst.
  const uncertain = result.requests.filter(({ status, isCutOff }) => status === 0 || isCutOff).length;
  if (!result.ok) {
    const usage = result.error.usage ?? { calls: 0, milliseconds: result.milliseconds };
    settle({ ...(usage.cost === undefined && usage.calls === 0 ? { cost: 0 } : usage), uncertain });
    ledger.end({ ...base, issues: [], errorCode: result.error.code, usage });
    return { ok: false, error: result.error, issues: [] };
  }
  const { answer } = result;
  ledger.warn(result.warnings);
  settle({ ...answer.usage, uncertain });
  const readings = answer.candidates.map((candidate) => ({ candidate, reading: question.read(candidate) }));
  const best = readings.find(({ reading }) => reading.ok) ?? readings[0];
  if (!best)
    throw new GleanerError("internal.bug", {
      what: "Cannot read an answer",
      seen: "it has no candidate",
      hint: "Report this.",
    });
  const { candidate, reading } = best;
  const attempt = {
    ...base,
    finishReason: candidate.finishReason,
    usage: { ...answer.usage, milliseconds: result.milliseconds },
  };
  if (reading.ok) {
    const position = ledger.end({ ...attempt, issues: reading.mended });
    return { ok: true, value: reading.value, candidate, model: answer.model, position };
  }
  ledger.end({ ...attempt, issues: reading.issues, errorCode: reading.code });
  const [seen, hint] = hints[reading.code];
  const error = new GleanerError(reading.code, {
    what: `Cannot use the answer of ${model.id}`,
    seen,
    hint,
    where: { model: model.id },
    issues: reading.issues,
  });
  return {
    ok: false,
    error,
    candidate,
    issues: reading.issues,
    ...(reading.partial === undefined ? {} : { partial: reading.partial }),
  };
}
