import type { LabelMatch } from "../labels/match-labels.ts";

import { dropEnumerator } from "./drop-enumerator.ts";

/** A label that stands as one: it begins its segment, or a colon follows, or it is too long to be there by chance. */
export function isStrongLabel<T>(match: LabelMatch<T>): boolean {
  const before = dropEnumerator(match.segment.text.slice(0, match.start));
  const after = match.segment.text.slice(match.end);
  // "Net 30" are terms of payment.
  if (match.key === "net" && /^\s+\d{1,3}(?:\s*days?)?\s*$/iu.test(after)) return false;
  if (/^\s*[:#]/.test(after)) return true;
  if (!/[\p{L}\d]/u.test(before)) return match.key.length > 2 || /^[\s.]*$/.test(after);
  return match.key.length >= 10;
}
