import type { Attempt } from "../document/attempt.ts";
import type { Issue } from "../document/issue.ts";
import type { Warning } from "../document/warning.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { defaults } from "../options/defaults.ts";
import type { Candidate, Model, ModelRequest } from "../ports/model.ts";
import type { CallOutcome } from "../steps/call/call-model.ts";
import { billOf } from "./bill-of.ts";
import { findKept } from "./find-kept.ts";
import type { KeptQuestion } from "./find-kept.ts";
import { inlinePart } from "./inline-part.ts";
import { latencyMemory } from "./latency-memory.ts";
import type { Hold } from "./purse.ts";
import { postponeQuestion } from "./postpone-question.ts";
import { reserveCall } from "./reserve-call.ts";
import type { ReservedCall } from "./reserve-call.ts";
import type { Run } from "./run.ts";
import type { PartialListener } from "./tell-partial.ts";

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
  /** Hears the answer while it comes in. */
  readonly listener?: PartialListener;
  readonly read: (candidate: Candidate) => Reading<T>;
}

/** One question with its answer read, or what went wrong; `position` names the attempt in the ledger. */
export type Asked<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** What every candidate that can be used says, `value` first. */
      readonly values: readonly [T, ...T[]];
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

interface Call {
  readonly model: Model;
  readonly request: ModelRequest;
  readonly index: number;
  readonly hold: Hold;
  readonly kept?: KeptQuestion;
  readonly listener?: PartialListener;
}

const notRepeated = ({ id }: Model): Warning => ({
  code: "call.not-repeated",
  message: `A request to ${id} failed and was not sent again: the budget does not cover it twice.`,
});

/** Puts a question; the money set aside for it is booked whatever comes of it. */
async function ask(run: Run, { model, request, index, hold, kept, listener }: Call): Promise<CallOutcome> {
  const { ledger, options } = run;
  if (kept?.outcome) return kept.outcome;
  try {
    if (kept) await kept.open();
  } catch (error) {
    // It did not go out.
    hold.settle({ cost: 0, tokens: 0, uncertain: 0 });
    throw error;
  }
  try {
    const outcome = await run.call({
      request,
      model,
      transport: defaults.transport,
      callTimeoutMs: options.limits.callTimeoutMs,
      onRequest(exchange) {
        listener?.reset();
        options.onEvent?.({ type: "http-exchange", model: model.id, request: index, exchange });
      },
      ...(listener ? { onText: (piece) => listener.onText(piece) } : {}),
      scope: run,
      mayRepeat() {
        const isCovered = hold.again();
        if (!isCovered) ledger.warn([notRepeated(model)]);
        return isCovered;
      },
      inlinePart: (part) => inlinePart(part, run.opened, model.capabilities),
      ...(options.signal ? { signal: options.signal } : {}),
    });
    if (kept) await kept.close(outcome);
    return outcome;
  } catch (error) {
    // After an abort nobody knows what the gateway still made of it.
    hold.settle({ cost: 0, tokens: 0, uncertain: 1 });
    throw error;
  }
}

/** One attempt: reserve, call, read, write down. An abort rethrows the signal's reason; every other failure is a value. */
export async function askOnce<T>(run: Run, question: Question<T>): Promise<Asked<T>> {
  const { model, reason, index } = question;
  const { ledger } = run;
  const { mediaTokens } = question;
  const kept = run.options.answers ? await findKept(run, model, question.request) : undefined;
  if (kept && !kept.outcome) {
    const error = await postponeQuestion(run, { ...question, question: kept.question });
    if (error) return { ok: false, error, issues: [] };
  }
  const reserved: ReservedCall = kept?.outcome
    ? { ok: true, request: question.request, hold: run.purse.holdPaid() }
    : await reserveCall(run, { model, request: question.request, mediaTokens });
  if (!reserved.ok) return { ok: false, error: reserved.error, issues: [] };
  const { request, hold } = reserved;
  ledger.start(model.id, reason, index);
  const { listener } = question;
  const asking = {
    model,
    request,
    index,
    hold,
    ...(kept ? { kept } : {}),
    ...(listener ? { listener } : {}),
  };
  const result = await ask(run, asking);
  const base = {
    model: model.id,
    reason,
    request: index,
    requests: result.requests,
    milliseconds: result.milliseconds,
    ...(result.isReplayed ? { isReplayed: true } : {}),
  };
  // One that fails is as slow as a call may be, so that others are asked before it the next time.
  if (!result.isReplayed && !kept?.outcome && !model.capabilities.readsWords)
    latencyMemory.note(model, result.ok ? result.milliseconds : run.options.limits.callTimeoutMs);
  if (!result.ok) {
    const usage = result.error.usage ?? { calls: 0, milliseconds: result.milliseconds };
    const bill = billOf(model, request, usage, result.requests);
    // A refusal is an answer, which some gateways bill without saying so.
    const isUntold = result.error.code === "provider.refused" && usage.calls === 0;
    hold.settle(isUntold ? { ...bill, uncertain: bill.uncertain + 1 } : bill);
    ledger.end({ ...base, issues: [], errorCode: result.error.code, usage });
    return { ok: false, error: result.error, issues: [] };
  }
  const { answer } = result;
  ledger.warn(result.warnings);
  hold.settle(billOf(model, request, answer.usage, result.requests));
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
    const rivals = readings.flatMap((other) =>
      other !== best && other.reading.ok ? [other.reading.value] : [],
    );
    const { value } = reading;
    return { ok: true, value, values: [value, ...rivals], candidate, model: answer.model, position };
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
