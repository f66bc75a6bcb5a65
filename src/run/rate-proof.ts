import type { FieldReport } from "../document/field-report.ts";
import { isGrounded } from "../schema/is-grounded.ts";

/** Share of the found values at a place, and inside it, that stand in the document; 0 where nothing was found. */
export function rateProof(fields: Readonly<Record<string, FieldReport>>, pointer: string): number {
  let found = 0;
  let proven = 0;
  for (const [place, report] of Object.entries(fields)) {
    if (report.state !== "found" || (place !== pointer && !place.startsWith(`${pointer}/`))) continue;
    found += 1;
    if (isGrounded(report) || report.match === "not-applicable") proven += 1;
  }
  return found === 0 ? 0 : proven / found;
}
