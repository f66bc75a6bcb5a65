import type { Capabilities } from "../ports/capabilities.ts";
import type { ModelSettings } from "../ports/model.ts";

/**
 * Tokens that an answer may have: what the settings say, else all that the model gives, so that an answer is not cut
 * off for want of room; never more than half of the context, so that input has room too.
 */
export function chooseOutputCap(capabilities: Capabilities, settings: ModelSettings): number {
  const { outputTokens, contextTokens } = capabilities;
  return Math.min(settings.maxOutputTokens ?? outputTokens, outputTokens, Math.floor(contextTokens / 2));
}
