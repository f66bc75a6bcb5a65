import { GleanerError } from "../errors/gleaner-error.ts";

/** What is said of a document whose call was under way when an earlier process ended, where it is left alone. */
export function cutOff(source: string): GleanerError {
  return new GleanerError("provider.network", {
    what: `Cannot tell what came of a call for ${source}`,
    seen: "an earlier run ended while it was under way, and it may be on the bill",
    hint: "Run with --on-uncertain retry to ask again.",
    where: { source },
  });
}
