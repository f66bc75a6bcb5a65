type HeaderReader = (name: string) => string | null;

const secondsPattern = /^\s*(\d+(?:\.\d+)?)\s*$/;

/**
 * Milliseconds to wait, from `retry-after-ms`, then `Retry-After` as seconds or as an HTTP date (RFC 9110 allows both).
 * `now` is the epoch time in milliseconds. A date in the past gives 0; anything else that is not understood, undefined.
 */
export function parseRetryAfter(header: HeaderReader, now: number): number | undefined {
  const milliseconds = secondsPattern.exec(header("retry-after-ms") ?? "");
  if (milliseconds) return Math.round(Number(milliseconds[1]));
  const value = header("retry-after");
  if (value === null) return undefined;
  const seconds = secondsPattern.exec(value);
  if (seconds) return Math.round(Number(seconds[1]) * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
