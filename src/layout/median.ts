/** The middle value (the upper of two); 0 for none. */
export function median(values: readonly number[]): number {
  return new Float64Array(values).sort()[Math.floor(values.length / 2)] ?? 0;
}
