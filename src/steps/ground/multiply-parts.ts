const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The confidence that its parts make, which are rounded where they are. */
export function multiplyParts(parts: Record<string, number>): number {
  let product = 1;
  for (const name in parts) {
    const rounded = round(parts[name] ?? 0);
    parts[name] = rounded;
    product *= rounded;
  }
  return round(product);
}
