interface ErrorRow {
  /** The same call, made later unchanged, may succeed. */
  readonly retryable: boolean;
  /** Exit code of the command when this is the error of its only document. */
  readonly exit: number;
  readonly http: number;
}

const row = (retryable: boolean, exit: number, http: number): ErrorRow => ({ retryable, exit, http });

/** Every error code with what follows from it. Codes are never renamed, only added. Exit codes follow sysexits. */
export const codes = {
  "options.invalid": row(false, 64, 400),
  "options.unknown-name": row(false, 64, 404),
  "options.invalid-schema": row(false, 64, 400),
  "options.missing-key": row(false, 78, 500),
  "options.missing-package": row(false, 78, 500),
  "input.not-found": row(false, 66, 404),
  "input.unreadable": row(false, 74, 422),
  "input.blocked-url": row(false, 77, 403),
  "input.unsupported-type": row(false, 65, 415),
  "input.encrypted": row(false, 65, 422),
  "input.corrupt": row(false, 65, 422),
  "input.empty": row(false, 65, 422),
  "input.timeout": row(false, 65, 422),
  "input.too-large": row(false, 65, 413),
  "plan.unsupported": row(false, 64, 422),
  "plan.too-long": row(false, 65, 413),
  "provider.unauthorized": row(false, 77, 502),
  "provider.not-found": row(false, 64, 502),
  "provider.bad-request": row(false, 70, 502),
  "provider.rate-limited": row(true, 75, 429),
  "provider.quota": row(false, 77, 402),
  "provider.unavailable": row(true, 75, 503),
  "provider.timeout": row(true, 75, 504),
  "provider.network": row(true, 75, 502),
  "provider.bad-response": row(false, 76, 502),
  "provider.refused": row(false, 65, 422),
  "output.empty": row(false, 76, 502),
  "output.truncated": row(false, 76, 502),
  "output.invalid-json": row(false, 76, 502),
  "output.schema-mismatch": row(false, 76, 502),
  "ground.not-found": row(false, 65, 422),
  "check.failed": row(false, 65, 422),
  "result.exists": row(false, 73, 409),
  "result.unwritable": row(false, 73, 507),
  "queue.unavailable": row(true, 75, 503),
  "queue.stalled": row(true, 75, 503),
  "limit.budget": row(false, 75, 402),
  "internal.bug": row(false, 70, 500),
} as const satisfies Record<string, ErrorRow>;
