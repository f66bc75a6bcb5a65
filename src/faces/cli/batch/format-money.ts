/** USD for people: cents where that is enough, else as many digits as tell something. */
export function formatMoney(cost: number): string {
  return cost >= 1 || cost === 0 ? `$${cost.toFixed(2)}` : `$${Number(cost.toPrecision(3))}`;
}
