import type { HttpRequest } from "../document/attempt.ts";

/** Whether an exchange without a whole answer may be on a bill all the same: it broke off once the request was under way. */
export function mayBeBilled({ status, isCutOff, isUnsent }: HttpRequest): boolean {
  return isUnsent !== true && (status === 0 || isCutOff === true);
}
