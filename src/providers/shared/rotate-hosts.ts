import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import type { ErrorCode } from "../../errors/error-code.ts";
import type { Wire, WireCall } from "./create-model.ts";

/** What another host may do better. */
const failures: ReadonlySet<ErrorCode> = new Set([
  "provider.network",
  "provider.unavailable",
  "provider.timeout",
]);

/**
 * A gateway with several hosts: a call goes to one of them, and where it fails there, the next call, be it the same one
 * repeated, goes to the next. A host that answers stays.
 *
 * @param listHosts base addresses in the order in which they are tried
 */
export function rotateHosts(listHosts: (call: WireCall) => readonly string[], wire: Wire): Wire {
  let moved = 0;
  return async (call) => {
    const hosts = listHosts(call);
    const baseUrl = hosts[moved % hosts.length] ?? call.access.baseUrl;
    try {
      return await wire({ ...call, access: { ...call.access, baseUrl } });
    } catch (error) {
      if (isGleanerError(error) && failures.has(error.code)) moved += 1;
      throw error;
    }
  };
}
