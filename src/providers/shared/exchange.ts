import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import type { CallContext } from "../../ports/model.ts";
import type { HttpAnswer } from "./http-answer.ts";
import { isUnsent } from "./is-unsent.ts";
import { parseRetryAfter } from "./parse-retry-after.ts";
import { readRequestId } from "./read-request-id.ts";
import { requestHttp } from "./request-http.ts";
import type { StreamedBody } from "./streamed-body.ts";
import { toNetworkError } from "./to-network-error.ts";
import { toProviderError } from "./to-provider-error.ts";
import type { CallPlace } from "./to-provider-error.ts";

interface Exchange<T> {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | StreamedBody;
  readonly place: CallPlace;
  readonly context: CallContext;
  /** Turns an answer with a status of 200 to 299 into the result. */
  readonly read: (response: HttpAnswer) => Promise<T>;
}

/**
 * One HTTP exchange, told to `context.onRequest` exactly once, whatever comes of it. Throws `provider.*` by what the
 * answer says, `provider.network` where there is none, and the signal's own reason after an abort.
 */
export async function exchange<T>(input: Exchange<T>): Promise<T> {
  const { context, place, method, body } = input;
  context.signal.throwIfAborted();
  const started = performance.now();
  let response: HttpAnswer | undefined;
  let isCutOff = false;
  let wasUnsent = false;
  try {
    // A redirect is not followed: that would turn the POST into a GET, or send the document to an address nobody named.
    response = await requestHttp({
      method,
      url: input.url,
      headers: { "user-agent": "gleaner", accept: "*/*", ...input.headers },
      ...(body === undefined ? {} : { body }),
      signal: context.signal,
    });
    const { status, header } = response;
    if (!response.ok)
      throw toProviderError({ status, header, body: await response.text(), now: Date.now() }, place);
    return await input.read(response);
  } catch (error) {
    const isBroken = context.signal.aborted || !isGleanerError(error) || error.code === "provider.network";
    wasUnsent = response === undefined && !context.signal.aborted && isUnsent(error);
    // An error inside of a stream comes after what may be on the bill.
    const isStream = response?.header("content-type")?.includes("text/event-stream") === true;
    const isCounted = isGleanerError(error) && error.usage !== undefined;
    isCutOff = response?.ok === true && (isBroken || (isStream && !isCounted));
    if (context.signal.aborted) throw context.signal.reason;
    if (isGleanerError(error)) throw error;
    throw toNetworkError(error, place, response?.ok === true);
  } finally {
    const header = (name: string): string | null => response?.header(name) ?? null;
    const requestId = readRequestId(header);
    const retryAfterMs = parseRetryAfter(header, Date.now());
    context.onRequest?.({
      status: response?.status ?? 0,
      milliseconds: performance.now() - started,
      ...(isCutOff ? { isCutOff } : {}),
      ...(wasUnsent ? { isUnsent: true } : {}),
      ...(requestId === undefined ? {} : { requestId }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  }
}
