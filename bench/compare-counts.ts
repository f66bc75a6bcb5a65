interface Comparison {
  /** How many texts both have. */
  readonly common: number;
  /** Those that only the first has, each as often as it has it more. */
  readonly missing: readonly string[];
}

/** Compares two multisets. */
export function compareCounts(
  first: ReadonlyMap<string, number>,
  second: ReadonlyMap<string, number>,
): Comparison {
  let common = 0;
  const missing: string[] = [];
  for (const [text, count] of first) {
    const both = Math.min(count, second.get(text) ?? 0);
    common += both;
    for (let left = count - both; left > 0; left -= 1) missing.push(text);
  }
  return { common, missing };
}
