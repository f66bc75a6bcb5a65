import { systemCode } from "./system-code.ts";

/** What systems say where there was never a connection; a reset or a time-out may come after the request. */
const unconnected: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Whether a request failed before any of it could be sent. */
export function isUnsent(error: unknown): boolean {
  return unconnected.has(systemCode(error) ?? "");
}
