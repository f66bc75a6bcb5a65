import type { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";

/** The run's own cap stood in the way, or a price that is needed to keep to it: the document may go on when that is mended. */
export function isUnpaid(error: GleanerError | undefined): boolean {
  if (!isGleanerError(error, "limit.budget")) return false;
  const { option = "" } = error.where;
  return option.startsWith("budget.shared") || option === "budget.unknownPrice";
}
