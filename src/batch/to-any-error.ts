import { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";

/** Any thrown value as an error with a code and its document; what is not ours is a bug, whose own text may hold document text and stays out. */
export function toAnyError(error: unknown, source: string): GleanerError {
  if (isGleanerError(error)) return error.extend({ where: { ...error.where, source } });
  const kind = error instanceof Error ? error.name : typeof error;
  return new GleanerError("internal.bug", {
    what: `Gleaner broke off at ${source}`,
    seen: `an error that must not happen (${kind})`,
    hint: "Report it with the document, if it may be shown.",
    where: { source },
    cause: error,
  });
}
