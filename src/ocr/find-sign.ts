/** A currency sign beside an amount. */
export interface FoundSign {
  readonly sign: "€" | "£";
  /** A blank stands between both. */
  readonly spaced: boolean;
}

/**
 * Looks for a currency sign right beside an amount in a second reading of its line. Only a reading that has the same
 * digits in a row counts, whatever it made of points, commas and the groups of thousands before.
 */
export function findSign(amount: string, side: "before" | "after", reading: string): FoundSign | undefined {
  const digits = Array.from(amount.replaceAll(/\D/g, "")).join("[.,' ]{0,2}");
  // A whole number must not be the beginning or the end of another one.
  const isWhole = /^[-+]?\d+$/.test(amount);
  const pattern =
    side === "before"
      ? `([€£])(\\s?)${digits}(?!${isWhole ? "[.,]?" : ""}\\d)`
      : `${isWhole ? "(?<!\\d[.,]?)" : ""}${digits}(\\s?)([€£])`;
  const found = new RegExp(pattern, "u").exec(reading);
  if (!found) return undefined;
  const [sign, blank] = side === "before" ? [found[1], found[2]] : [found[2], found[1]];
  return { sign: sign === "£" ? "£" : "€", spaced: blank !== "" };
}
