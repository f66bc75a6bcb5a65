/** A moment for people who look at several machines: `2026-11-22 04:31 UTC`. Milliseconds of the epoch. */
export function formatMoment(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
