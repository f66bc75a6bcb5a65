import type { Block } from "./find-blocks.ts";
import type { PartyContext } from "./party-context.ts";
import type { Party } from "./party.ts";
import { toRecipient } from "./to-recipient.ts";

/** What writers print beside their own name, to be reached, paid and taxed. */
const ways: ReadonlySet<string> = new Set(["email", "url", "phone", "iban", "vat-id"]);

/**
 * The only whole address that is nobody's is the recipient's, where nobody doubts who the writer is: the name stands out, or beside it
 * stands how to reach, pay or tax it. Undefined where there are several, or none.
 */
export function toOnlyRecipient(
  free: readonly Block[],
  issuer: Party | undefined,
  context: PartyContext,
): Party | undefined {
  const [only, ...others] = free;
  // A street or a box above the place.
  if (!only || !issuer || others.length > 0 || only.segments.length < 3) return undefined;
  const isTold = [...issuer.zone].some((id) =>
    context.entities[id]!.some(({ kind, score }) => ways.has(kind) && score >= 0.5),
  );
  return issuer.doubts === undefined || isTold ? toRecipient(only.segments, context) : undefined;
}
