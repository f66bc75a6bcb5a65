import { GleanerError } from "../../errors/gleaner-error.ts";
import type { ModelAnswer } from "../../ports/model.ts";
import type { Wire, WireCall } from "./create-model.ts";
import type { Uploads } from "./create-uploads.ts";
import { gatherGemini } from "./gather-gemini.ts";
import { fieldsOf } from "./fields-of.ts";
import { holdsError } from "./holds-error.ts";
import type { HttpAnswer } from "./http-answer.ts";
import { joinAddress } from "./join-address.ts";
import { listOf } from "./list-of.ts";
import { markMedia } from "./mark-media.ts";
import { parseJson } from "./parse-json.ts";
import { postJson } from "./post-json.ts";
import { readServerEvents } from "./read-server-events.ts";
import { toGeminiBody } from "./to-gemini-body.ts";
import type { GeminiThinking } from "./to-gemini-body.ts";
import { toNetworkError } from "./to-network-error.ts";
import { toProviderError } from "./to-provider-error.ts";
import { wantsStream } from "./wants-stream.ts";

interface GeminiStyle {
  readonly thinking: (modelId: string) => GeminiThinking;
  /** Absent where there is no store for files: then all bytes stand in the request. */
  readonly uploads?: Uploads;
}

/** Throws what the response says where it is an error after all, else `provider.bad-response` where it is none of this wire. */
function checkResponse(parsed: unknown, body: string, response: HttpAnswer, { place }: WireCall): void {
  const { header } = response;
  if (holdsError(parsed)) throw toProviderError({ header, body, now: Date.now() }, place);
  const fields = fieldsOf(parsed);
  if (fields.candidates ?? fields.promptFeedback ?? fields.usageMetadata ?? fields.responseId) return;
  throw new GleanerError("provider.bad-response", {
    what: `The call of ${place.model} failed`,
    seen: parsed === undefined ? "the answer is not JSON" : "the answer has no candidates",
    hint: `Check that the base address (now ${place.address}) is one of generateContent.`,
    where: { provider: place.provider, model: place.model, status: 200 },
  });
}

async function readAnswer(response: HttpAnswer, call: WireCall, elapsed: () => number): Promise<ModelAnswer> {
  const { context, place, capabilities } = call;
  const gathered = gatherGemini();
  const isStream = (response.header("content-type") ?? "").includes("text/event-stream");
  const take = (body: string, parsed: unknown): void => {
    checkResponse(parsed, body, response, call);
    const text = gathered.add(parsed);
    if (text !== "") context.onText?.(text);
  };
  if (isStream) {
    for await (const { data } of readServerEvents(response.chunks)) {
      if (data.trim() !== "[DONE]") take(data, parseJson(data));
    }
    // The wire has no end mark: what came without a finish reason broke off.
    if (!gathered.isWhole()) throw toNetworkError(undefined, place, true);
  } else {
    const body = await response.text();
    const parsed = parseJson(body);
    for (const piece of Array.isArray(parsed) ? listOf(parsed) : [parsed]) take(body, piece);
  }
  return gathered.finish(place, capabilities.price, elapsed());
}

/** The generateContent wire (`POST <base>/models/<id>:generateContent`). */
export function geminiWire(style: GeminiStyle): Wire {
  return async (call) => {
    const { modelId, request, context, access, capabilities, place } = call;
    const uploads = (await style.uploads?.(call)) ?? new Map();
    const thinking = style.thinking(modelId);
    const { outputTokens } = capabilities;
    const { parts, toBody } = markMedia(request.parts, uploads);
    const body = toBody(toGeminiBody({ ...request, parts }, { thinking, outputTokens, uploads }), request);
    const streams = wantsStream(call);
    const path = modelId.includes("/") ? modelId : `models/${modelId}`;
    const method = streams ? "streamGenerateContent" : "generateContent";
    const url = new URL(joinAddress(access.baseUrl, `/${path}:${method}`));
    if (streams) url.searchParams.set("alt", "sse");
    const started = performance.now();
    return await postJson({
      url: url.href,
      headers: access.headers,
      body,
      place,
      context,
      read: (response) => readAnswer(response, call, () => performance.now() - started),
    });
  };
}
