import type { Segment } from "../reading/reading.ts";
import type { PartyContext } from "./party-context.ts";

/** True for a short line of words without a label, which may be a line of an address. */
export function isPlainLine(text: string, context: PartyContext, segment: Segment): boolean {
  return (
    /\p{L}{3}/u.test(text) &&
    text.length < 60 &&
    !/:/.test(text) &&
    context.labels[segment.id]!.every((match) => match.start > 2 || match.owners.length === 0)
  );
}
