import { GleanerError } from "../../errors/gleaner-error.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";

/** Any thrown value as an error with a code. What is not ours is a bug; its own text may hold document text and stays out. */
export function toGleanerError(error: unknown): GleanerError {
  if (isGleanerError(error)) return error;
  const kind = error instanceof Error ? error.name : typeof error;
  return new GleanerError("internal.bug", {
    what: "Gleaner broke off",
    seen: `an error that must not happen (${kind})`,
    hint: "Run it again with GLEANER_DEBUG=1 for the details, and report it.",
    cause: error,
  });
}
