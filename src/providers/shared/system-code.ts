/** The system's own word for what went wrong, such as `ECONNREFUSED`; never a sentence that could quote data. */
export function systemCode(error: unknown): string | undefined {
  for (let at = error, depth = 0; typeof at === "object" && at !== null && depth < 5; depth += 1) {
    const { code, cause } = at as { code?: unknown; cause?: unknown };
    if (typeof code === "string" && /^[A-Z][A-Z0-9_]+$/.test(code)) return code;
    at = cause;
  }
  return undefined;
}
