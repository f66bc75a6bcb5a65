import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import { defaults } from "../../options/defaults.ts";
import type { Transcript, TranscriberInput } from "../../ports/transcriber.ts";
import { exchange } from "./exchange.ts";
import { joinAddress } from "./join-address.ts";
import { readTranscript } from "./read-transcript.ts";
import { redactAddress } from "./redact-address.ts";

export interface TranscriberAccess {
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey?: string;
  /** ISO 639-1. */
  readonly language?: string;
  /** For one request. */
  readonly timeoutMs: number;
}

type ResponseFormat = "verbose_json" | "json";

async function makeForm(
  { bytes }: TranscriberInput,
  { model, language }: TranscriberAccess,
  format: ResponseFormat,
): Promise<{ readonly body: Uint8Array; readonly contentType: string }> {
  const form = new FormData();
  form.set("model", model);
  form.set("response_format", format);
  form.set("temperature", "0");
  if (language !== undefined) form.set("language", language);
  if (format === "verbose_json") {
    form.append("timestamp_granularities[]", "word");
    form.append("timestamp_granularities[]", "segment");
  }
  form.set("file", new Blob([new Uint8Array(bytes)], { type: "audio/wav" }), "sound.wav");
  const encoded = new Response(form);
  const contentType = encoded.headers.get("content-type") ?? "multipart/form-data";
  return { body: new Uint8Array(await encoded.arrayBuffer()), contentType };
}

async function ask(
  input: TranscriberInput,
  access: TranscriberAccess,
  format: ResponseFormat,
  signal?: AbortSignal,
): Promise<Transcript> {
  const { baseUrl, apiKey, model, timeoutMs } = access;
  const { body, contentType } = await makeForm(input, access, format);
  const url = joinAddress(baseUrl, "/audio/transcriptions");
  const limit = AbortSignal.timeout(timeoutMs);
  return await exchange({
    method: "POST",
    url,
    headers: { "content-type": contentType, ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) },
    body,
    place: {
      provider: "transcriber",
      model: `transcriber/${model}`,
      address: redactAddress(url),
      keyHint: "transcriber.apiKey or TRANSCRIBER_API_KEY",
    },
    context: { signal: signal ? AbortSignal.any([signal, limit]) : limit },
    read: async (response) => readTranscript(await response.text(), input.seconds),
  });
}

/** Speech servers that know words and sentences with their times tell them; others are content with the text. */
async function askBoth(
  input: TranscriberInput,
  access: TranscriberAccess,
  signal?: AbortSignal,
): Promise<Transcript> {
  try {
    return await ask(input, access, "verbose_json", signal);
  } catch (error) {
    if (!isGleanerError(error, "provider.bad-request")) throw error;
    return await ask(input, access, "json", signal);
  }
}

/**
 * What is said in a stretch of sound, written down by a speech server. Transient faults are tried again. Throws `provider.*`, and the
 * signal's reason.
 */
export async function transcribe(
  input: TranscriberInput,
  access: TranscriberAccess,
  signal?: AbortSignal,
): Promise<Transcript> {
  const { default: pRetry } = await import("p-retry");
  const { retries, firstDelayMs, maxDelayMs } = defaults.transport;
  return await pRetry(() => askBoth(input, access, signal), {
    retries,
    minTimeout: firstDelayMs,
    maxTimeout: maxDelayMs,
    shouldRetry: ({ error }) => isGleanerError(error) && error.retryable,
    ...(signal ? { signal } : {}),
  });
}
