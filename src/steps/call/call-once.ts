import type { HttpRequest } from "../../document/attempt.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import type { Model, ModelAnswer, ModelRequest } from "../../ports/model.ts";
import { watchRepetition } from "./watch-repetition.ts";

interface CallOnce {
  readonly model: Model;
  readonly request: ModelRequest;
  readonly signal?: AbortSignal;
  /** Milliseconds that the question had in all. */
  readonly callTimeoutMs: number;
  /** What is left of them. */
  readonly leftMs: number;
  readonly onText?: (text: string) => void;
  readonly onRequest: (request: HttpRequest) => void;
}

function rejectOnAbort(signal: AbortSignal): { readonly aborted: Promise<never>; forget: () => void } {
  let onAbort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason as Error);
    signal.addEventListener("abort", onAbort, { once: true });
  });
  return { aborted, forget: () => signal.removeEventListener("abort", onAbort) };
}

/**
 * One call with a time-out that holds for models too that do not watch their signal. Throws the signal's reason after
 * an abort, else always a `GleanerError`.
 */
export async function callOnce(input: CallOnce): Promise<ModelAnswer> {
  const { model, request, callTimeoutMs } = input;
  const timeout = new AbortController();
  const timer = setTimeout(
    () => {
      const error = new GleanerError("provider.timeout", {
        what: `The call of ${model.id} failed`,
        seen: `there was no answer within ${callTimeoutMs} ms`,
        hint: "Raise limits.callTimeoutMs, ask for fewer pages, or name a fallback model.",
        where: { model: model.id, option: "limits.callTimeoutMs" },
      });
      timeout.abort(error);
    },
    Math.max(0, input.leftMs),
  );
  const signal = input.signal ? AbortSignal.any([input.signal, timeout.signal]) : timeout.signal;
  const { aborted, forget } = rejectOnAbort(signal);
  const { onText } = input;
  const watch = watchRepetition(() => {
    const error = new GleanerError("output.truncated", {
      what: `Cannot use the answer of ${model.id}`,
      seen: "the model repeated one thing without end and was stopped",
      hint: "Use another model, or a schema with fewer free texts and numbers.",
      // Schemas that a gateway enforces lead models into this; without one the answer may end.
      where: { model: model.id, refused: "schema" },
    });
    timeout.abort(error);
  });
  const isHeard = onText !== undefined || request.settings.delivery === "stream";
  try {
    signal.throwIfAborted();
    const called = model.call(request, {
      signal,
      onRequest: input.onRequest,
      ...(isHeard
        ? {
            onText(text: string) {
              // What still trickles in after the end belongs to no answer.
              if (signal.aborted) return;
              watch(text);
              onText?.(text);
            },
          }
        : {}),
    });
    return await Promise.race([called, aborted]);
  } catch (error) {
    if (input.signal?.aborted || isGleanerError(error)) throw error;
    throw new GleanerError("provider.bad-response", {
      what: `The call of ${model.id} failed`,
      seen: "the model threw an error of its own",
      hint: "Look at the error's cause; a model of your own should throw errors of this package.",
      where: { model: model.id },
      cause: error,
    });
  } finally {
    clearTimeout(timer);
    forget();
  }
}
