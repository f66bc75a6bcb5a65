import type { GleanerError } from "../../errors/gleaner-error.ts";

export interface Transport {
  /** Repetitions of one request after transient faults. */
  readonly retries: number;
  /** Milliseconds before the first repetition; doubles each time. */
  readonly firstDelayMs: number;
  /** Milliseconds; a longer Retry-After ends the call instead of being waited for. */
  readonly maxDelayMs: number;
}

/**
 * Milliseconds to wait before a request is repeated, or undefined where it should not be. What the gateway asks for is
 * never cut short; without its word the delay doubles, between half and all of it by chance, so that many callers
 * spread out.
 *
 * @param repeated repetitions so far
 * @param random 0..1
 */
export function retryDelay(
  error: GleanerError,
  transport: Transport,
  repeated: number,
  random: number,
): number | undefined {
  if (!error.retryable) return undefined;
  const { firstDelayMs, maxDelayMs } = transport;
  if (error.retryAfterMs !== undefined) {
    if (error.retryAfterMs > maxDelayMs) return undefined;
    return error.retryAfterMs + Math.round(random * Math.min(firstDelayMs, 250));
  }
  return Math.round(Math.min(maxDelayMs, firstDelayMs * 2 ** repeated) * (0.5 + random / 2));
}
