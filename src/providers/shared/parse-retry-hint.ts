const prefix = /(?:retrydelay\W{1,5}|(?:try again|retry|wait)\D{0,20})(?=\d)/i;
const duration =
  /^(?:(\d+)\s*h(?:ours?)?\s*)?(?:(\d+)\s*m(?:in(?:utes?)?)?(?![\w])\s*|(\d+)m(?=\d))?(?:(\d+(?:\.\d+)?)\s*(ms|s\b|sec))?/i;

/** Milliseconds from a duration inside an error body: `34s`, `2.5s`, `7m12s` or `in 20 seconds`. */
export function parseRetryHint(text: string): number | undefined {
  const found = prefix.exec(text);
  if (!found) return undefined;
  const rest = text.slice(found.index + found[0].length);
  const [whole = "", hours, minutes, glued, count, unit] = duration.exec(rest) ?? [];
  if (whole === "") return undefined;
  const least = Number(count ?? 0) * (unit?.toLowerCase() === "ms" ? 1 : 1000);
  return Math.round(Number(hours ?? 0) * 3_600_000 + Number(minutes ?? glued ?? 0) * 60_000 + least);
}
