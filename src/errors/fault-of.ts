import { codes } from "./codes.ts";
import type { ErrorCode } from "./error-code.ts";
import type { ErrorPlace } from "./gleaner-error.ts";

/**
 * A fault that is no document's. `account`: the key, the model, the credit or the price; every other document meets it until somebody mends it.
 * `gateway`: nothing at the address answers as a gateway does; every other document may meet it.
 */
export type Fault = "account" | "gateway";

const ofAccount: ReadonlySet<string> = new Set<ErrorCode>([
  "provider.unauthorized",
  "provider.not-found",
  "provider.quota",
]);

/** Whose fault an error is by its code; undefined where it may be the document's. Of a budget only a price that nobody knows is one. */
export function faultOf(code: string, where: ErrorPlace = {}): Fault | undefined {
  if (ofAccount.has(code)) return "account";
  if (code === "limit.budget" && where.option === "budget.unknownPrice") return "account";
  if (code === "provider.bad-response") return "gateway";
  const isPassing = Object.hasOwn(codes, code) && codes[code as ErrorCode].retryable;
  return isPassing && code.startsWith("provider.") ? "gateway" : undefined;
}
