import { setTimeout as sleep } from "node:timers/promises";
import type { HttpRequest } from "../../document/attempt.ts";
import type { Usage } from "../../document/usage.ts";
import type { Warning } from "../../document/warning.ts";
import type { GleanerError } from "../../errors/gleaner-error.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import { mayBeBilled } from "../../money/may-be-billed.ts";
import { sumUsage } from "../../money/sum-usage.ts";
import type { JsonMode } from "../../ports/capabilities.ts";
import type { Model, ModelAnswer, ModelRequest } from "../../ports/model.ts";
import { isRepeating } from "../../values/is-repeating.ts";
import { adaptRequest } from "./adapt-request.ts";
import type { InlinePart } from "./adapt-request.ts";
import { callOnce } from "./call-once.ts";
import { judgeMode } from "./judge-mode.ts";
import { modeMemory } from "./mode-memory.ts";
import type { RefusedMode } from "./mode-memory.ts";
import { nextJsonMode } from "./next-json-mode.ts";
import { noteCutInput } from "./note-cut-input.ts";
import { retryDelay } from "./retry-delay.ts";
import type { Transport } from "./retry-delay.ts";
import { settingMemory } from "./setting-memory.ts";
import type { RefusedSetting } from "./setting-memory.ts";
import { withJsonMode } from "./with-json-mode.ts";
import { loadOnce } from "../../values/load-once.ts";

export interface CallInput {
  readonly request: ModelRequest;
  readonly model: Model;
  readonly signal?: AbortSignal;
  readonly transport: Transport;
  /** Milliseconds for the question in all: its requests, their repetitions and the pauses between them. */
  readonly callTimeoutMs: number;
  readonly onText?: (text: string) => void;
  /** Told of each HTTP exchange as it ends, failed ones included. */
  readonly onRequest?: (request: HttpRequest) => void;
  /** Puts bytes in the place of an address that the gateway cannot fetch. */
  readonly inlinePart?: InlinePart;
  /** Work that the question belongs to: an answer that ignores its JSON mode ends that mode for the rest of it. */
  readonly scope?: object;
  /** Asked before a request goes out again after one that may have been billed; the question ends where it says no. */
  readonly mayRepeat?: () => boolean;
  /** 0..1; spreads repetitions. @default Math.random */
  readonly random?: () => number;
  /** Waits, or rejects once the signal is aborted. @default a timer */
  readonly wait?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
}

export type CallOutcome =
  | {
      readonly ok: true;
      readonly answer: ModelAnswer;
      /** Every HTTP exchange, failed ones included. */
      readonly requests: readonly HttpRequest[];
      /** The mode in which the answer came. */
      readonly jsonMode: JsonMode;
      /** What was done differently from what was asked, by us and by the gateway. */
      readonly warnings: readonly Warning[];
      readonly milliseconds: number;
      /** Nobody was asked: it comes from a recording. */
      readonly isReplayed?: boolean;
    }
  | {
      readonly ok: false;
      readonly error: GleanerError;
      readonly requests: readonly HttpRequest[];
      readonly milliseconds: number;
      readonly isReplayed?: boolean;
    };

const loadRetry = loadOnce(() => import("p-retry"));

const waitForTimer = async (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  sleep(milliseconds, undefined, signal ? { signal } : {});

/** Rules of the schema that the gateway does not hold the model to; ours are checked all the same. */
function nameDropped({ output }: ModelRequest, mode: JsonMode): Warning[] {
  const { dropped = [] } = output;
  if (dropped.length === 0 || (mode !== "json-schema" && mode !== "tool")) return [];
  const message = `The model's JSON mode has no place for these keywords of the schema: ${dropped.join(", ")}. They stand in the prompt, and are checked afterwards.`;
  return [{ code: "call.keywords-in-prompt", message }];
}

const looksLikeJson = /^\s*[[{][^]*[\]}]\s*$/;

/** Whether the answer is one that its mode can have led to: a gateway may drop the mode without a word. */
function noteMode(
  { model, scope }: CallInput,
  request: ModelRequest,
  { candidates }: ModelAnswer,
): Warning[] {
  const { mode } = request.output;
  if (scope && candidates.every(({ finishReason, text }) => finishReason === "length" && isRepeating(text))) {
    // Under a schema that is enforced, some models write one value without end; a tool call would carry it too.
    modeMemory.doubt(model, mode, scope);
    if (mode === "json-schema") modeMemory.doubt(model, "tool", scope);
  }
  if (looksLikeJson.test(candidates[0].text) && !modeMemory.isDue(model, mode)) return [];
  const verdicts = candidates.map((candidate) => judgeMode(candidate, request.output));
  const verdict = verdicts.find((each) => each === "held") ?? verdicts.find((each) => each !== undefined);
  if (!verdict) return [];
  modeMemory.note(model, mode, verdict, scope);
  if (verdict === "held") return [];
  const message = `${model.id} does not hold to its JSON mode ${mode}: an answer came in another form, so it is asked in other ways.`;
  return [{ code: "call.json-mode-ignored", message }];
}

/** A failure that comes with figures is on the bill; one without is a gateway that fell over. */
const isPaid = ({ inputTokens, cost }: Usage): boolean => inputTokens !== undefined || cost !== undefined;

/** Answers without any content after which the same question is put again: gateways in front of others lose some. */
const maxEmptyAnswers = 1;

/** Settings and addresses that may be taken back, one after the other, for one answer. */
const maxAdaptions = 4;

/**
 * One question to one model: repeats it after transient faults, steps down from a JSON mode that the gateway refuses
 * or ignores, and takes back a setting or an address that it refuses. Failures are values; only an abort is thrown, as the signal's own reason.
 */
export async function callModel(input: CallInput): Promise<CallOutcome> {
  const { model, signal, transport, callTimeoutMs, onText } = input;
  const { random = Math.random, wait = waitForTimer } = input;
  const requests: HttpRequest[] = [];
  const refused: RefusedMode[] = [];
  const settings: RefusedSetting[] = [];
  const warnings: Warning[] = [];
  let request = settingMemory.apply(model, input.request);
  const started = performance.now();
  const leftMs = (): number => callTimeoutMs - (performance.now() - started);
  let mode = request.output.mode;
  const paid: Usage[] = [];
  let granted = 0;
  let isStopped = false;
  // Money was set aside for one request; after one that is or may be billed, more is needed.
  const isAllowed = (): boolean => {
    const billable = paid.length + requests.filter(mayBeBilled).length;
    isStopped ||= billable > granted && input.mayRepeat?.() === false;
    granted = billable;
    return !isStopped;
  };

  const ask = async (): Promise<ModelAnswer> => {
    for (;;) {
      const lower = nextJsonMode(mode, model.capabilities);
      if (lower && modeMemory.isRefused(model, mode, request, input.scope)) {
        mode = lower;
        continue;
      }
      try {
        return await callOnce({
          model,
          request: withJsonMode(request, mode),
          callTimeoutMs,
          leftMs: leftMs(),
          onRequest(exchange) {
            requests.push(exchange);
            input.onRequest?.(exchange);
          },
          ...(signal ? { signal } : {}),
          ...(onText ? { onText } : {}),
        });
      } catch (error) {
        if (signal?.aborted || !isGleanerError(error)) throw error;
        if (error.usage && isPaid(error.usage)) paid.push(error.usage);
        const adapted =
          warnings.length < maxAdaptions ? await adaptRequest(request, error, input.inlinePart) : undefined;
        if (adapted && isAllowed()) {
          request = adapted.request;
          warnings.push(adapted.warning);
          if (adapted.setting) settings.push(adapted.setting);
          continue;
        }
        const reason = error.where.refused;
        if ((reason !== "json-mode" && reason !== "schema") || !lower || !isAllowed()) throw error;
        const isOnlyThisSchema = reason === "schema";
        refused.push({ mode, isOnlyThisSchema });
        mode = lower;
        // A tool call would carry the same schema.
        if (isOnlyThisSchema && mode === "tool") {
          refused.push({ mode, isOnlyThisSchema });
          mode = nextJsonMode(mode, model.capabilities) ?? "none";
        }
      }
    }
  };

  /** All that follows after the first time went wrong. */
  const askAgain = async (failure: unknown): Promise<ModelAnswer> => {
    const { default: retry } = await loadRetry();
    return await retry(
      async (time) => {
        if (time === 1) throw failure;
        return await ask();
      },
      {
        retries: transport.retries,
        // The delay is ours, because the gateway has a say in it.
        minTimeout: 0,
        ...(signal ? { signal } : {}),
        async shouldRetry({ error, retriesConsumed }) {
          if (!isGleanerError(error)) return false;
          if (error.usage !== undefined && paid.length > maxEmptyAnswers) return false;
          const delay = retryDelay(error, transport, retriesConsumed, random());
          if (delay === undefined || delay >= leftMs() || !isAllowed()) return false;
          await wait(delay, signal);
          return true;
        },
      },
    );
  };

  try {
    signal?.throwIfAborted();
    let answer: ModelAnswer;
    try {
      answer = await ask();
    } catch (failure) {
      answer = await askAgain(failure);
    }
    signal?.throwIfAborted();
    // Only what led to an answer is believed: a request that fails in every mode failed for another reason.
    for (const entry of refused) modeMemory.remember(model, entry, request);
    for (const entry of settings) settingMemory.remember(model, entry);
    const ignored = noteMode(input, withJsonMode(request, mode), answer);
    return {
      ok: true,
      answer: paid.length > 0 ? { ...answer, usage: sumUsage([...paid, answer.usage]) } : answer,
      requests,
      jsonMode: mode,
      warnings: [
        ...warnings,
        ...ignored,
        ...nameDropped(request, mode),
        ...noteCutInput(model, request, answer),
        ...(answer.warnings ?? []),
      ],
      milliseconds: performance.now() - started,
    };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (!isGleanerError(error)) throw error;
    const whole = paid.length > 0 ? error.extend({ usage: sumUsage(paid) }) : error;
    return { ok: false, error: whole, requests, milliseconds: performance.now() - started };
  }
}
