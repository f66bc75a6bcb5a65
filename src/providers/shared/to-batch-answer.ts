import type { HttpRequest } from "../../document/attempt.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import type { BatchAnswer } from "../../ports/batch-delivery.ts";
import type { ModelAnswer } from "../../ports/model.ts";
import type { CallPlace } from "./to-provider-error.ts";
import { toProviderError } from "./to-provider-error.ts";

interface BatchLine {
  readonly key: string;
  readonly place: CallPlace;
  /** As the gateway says it of the exchange that it made itself. */
  readonly status: number;
  readonly requestId?: string;
  /** An error in the gateway's own shape; absent where there is an answer. */
  readonly failure?: unknown;
  /** Reads the answer; throws `provider.*`. */
  readonly read: () => ModelAnswer;
}

/** What became of one question, from what its line says. */
export function toBatchAnswer({ key, place, status, requestId, failure, read }: BatchLine): BatchAnswer {
  const request: HttpRequest = {
    status,
    milliseconds: 0,
    ...(requestId === undefined ? {} : { requestId }),
  };
  const line = { key, requests: [request] };
  try {
    if (failure === undefined) return { ...line, ok: true, answer: read() };
    const header = (): null => null;
    const body = JSON.stringify({ error: failure });
    return { ...line, ok: false, error: toProviderError({ status, header, body, now: Date.now() }, place) };
  } catch (error) {
    if (!isGleanerError(error)) throw error;
    return { ...line, ok: false, error };
  }
}
