import type { Warning } from "../document/warning.ts";
import type { Capabilities } from "../ports/capabilities.ts";
import type { Candidate, ModelRequest } from "../ports/model.ts";
import { isRepeating } from "../values/is-repeating.ts";

interface EasedRequest {
  readonly request: ModelRequest;
  readonly warnings: readonly Warning[];
}

const changed = (message: string): Warning => ({ code: "call.setting-changed", message });

/** All of the room went into thinking: think as little as the model can, or where it does already, give it more room. */
function makeRoom(request: ModelRequest, { levers, outputTokens }: Capabilities): EasedRequest {
  const { settings } = request;
  const least = levers?.reasoning?.values?.[0] as typeof settings.reasoning;
  if (least !== undefined && settings.reasoning !== least) {
    const message = `The model thought until no room was left for its answer; it was asked again with settings.reasoning ${least}.`;
    return {
      request: { ...request, settings: { ...settings, reasoning: least } },
      warnings: [changed(message)],
    };
  }
  const { maxOutputTokens = outputTokens } = settings;
  if (maxOutputTokens >= outputTokens) return { request, warnings: [] };
  const message = `The model thought until no room was left for its answer; up to ${outputTokens} tokens were asked for.`;
  return {
    request: { ...request, settings: { ...settings, maxOutputTokens: outputTokens } },
    warnings: [changed(message)],
  };
}

/**
 * The next question after an answer that ran out of room: one that was eaten by thinking gets more of it, one that
 * repeated itself without end is streamed, so that it can be stopped. The same request where neither is so.
 */
export function easeRequest(
  request: ModelRequest,
  { text, finishReason }: Candidate,
  capabilities: Capabilities,
): EasedRequest {
  if (finishReason !== "length") return { request, warnings: [] };
  if (text.trim() === "") return makeRoom(request, capabilities);
  const { settings } = request;
  if (!isRepeating(text) || !capabilities.streaming || settings.delivery !== undefined)
    return { request, warnings: [] };
  return { request: { ...request, settings: { ...settings, delivery: "stream" } }, warnings: [] };
}
