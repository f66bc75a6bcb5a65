import { GleanerError } from "../../errors/gleaner-error.ts";
import { systemCode } from "./system-code.ts";
import type { CallPlace } from "./to-provider-error.ts";

/** A connection that failed or broke off, as our error. */
export function toNetworkError(error: unknown, place: CallPlace, isAnswering: boolean): GleanerError {
  const code = systemCode(error);
  const what = isAnswering
    ? "the connection broke off in the middle of the answer"
    : `no connection to ${place.address}`;
  return new GleanerError("provider.network", {
    what: `The call of ${place.model} failed`,
    seen: code ? `${what} (${code})` : what,
    hint: isAnswering
      ? "Try again, or name a fallback model."
      : "Check that the gateway runs there, and the network.",
    where: { provider: place.provider, model: place.model },
    cause: error,
  });
}
