/** USD for people: at least cents, and below a dollar three digits that tell something. */
export function formatMoney(cost: number): string {
  const short = String(Number(cost.toPrecision(3)));
  const decimals = /\.(\d+)$/u.exec(short)?.[1]?.length ?? 0;
  return cost >= 1 || decimals < 2 ? `$${cost.toFixed(2)}` : `$${short}`;
}
