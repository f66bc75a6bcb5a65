/**
 * True where an amount can be what rounding took from a total or added to it: at most one unit, or one per cent where money has no
 * cents. What is more stands for something else, however well it closes a sum.
 */
export function isRounding(amount: number, total: number): boolean {
  return Math.abs(amount) <= Math.max(1, 0.01 * Math.abs(total));
}
