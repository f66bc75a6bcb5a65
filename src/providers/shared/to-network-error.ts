import { GleanerError } from "../../errors/gleaner-error.ts";
import type { CallPlace } from "./to-provider-error.ts";

/** The system's own word for what went wrong, such as `ECONNREFUSED`; never a sentence that could quote data. */
function systemCode(error: unknown): string | undefined {
  for (let at = error, depth = 0; typeof at === "object" && at !== null && depth < 5; depth += 1) {
    const { code, cause } = at as { code?: unknown; cause?: unknown };
    if (typeof code === "string" && /^[A-Z][A-Z0-9_]+$/.test(code)) return code;
    at = cause;
  }
  return undefined;
}

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
