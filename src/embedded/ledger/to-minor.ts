/** A canonical decimal in thousandths, in which sums are exact. */
export function toMinor(value: string): number {
  return Math.round(Number(value) * 1000);
}
