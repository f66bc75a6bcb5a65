/** Milliseconds from a duration inside an error body: `34s`, `2.5s` or `in 20 seconds`. */
export function parseRetryHint(text: string): number | undefined {
  const found =
    /(?:retrydelay\W{1,5}|(?:try again|retry|wait)\D{0,20})(\d+(?:\.\d+)?)\s*(ms|s\b|sec|m\b|min)/i.exec(
      text,
    );
  if (!found) return undefined;
  const unit = (found[2] ?? "").toLowerCase();
  const factor = unit === "ms" ? 1 : unit.startsWith("m") ? 60_000 : 1000;
  return Math.round(Number(found[1]) * factor);
}
