import type { Day } from "./read-day.ts";

/** Days by which bookings may stand out of order: they are sorted by the day of another bank, or of the purchase. */
const slackDays = 45;

const toTime = (year: number, { month, day }: Day): number => Date.UTC(year, month - 1, day);
const toIso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** True where later bookings stand above earlier ones. */
function isDescending(days: readonly Day[]): boolean {
  let falls = 0;
  for (const [index, after] of days.entries()) {
    const before = days[index - 1];
    if (!before) continue;
    const step = (after.month - before.month) * 31 + after.day - before.day;
    // A step of most of a year is New Year seen from either side.
    falls += Math.abs(step) > 186 ? Math.sign(step) : -Math.sign(step);
  }
  return falls > 0;
}

/**
 * ISO dates for days printed without a year, in the order of a statement that may run over New Year: the last one is the latest that is not
 * after `latest` (ISO), each other one the latest that is not after its neighbour.
 */
export function inferYears(days: readonly Day[], latest: string): string[] {
  const descending = isDescending(days);
  const backwards = descending ? days : days.toReversed();
  let limit = Date.parse(latest);
  const found = backwards.map((day) => {
    let year = new Date(limit).getUTCFullYear();
    while (toTime(year, day) > limit) year -= 1;
    const time = toTime(year, day);
    limit = Math.min(limit, time + slackDays * 86_400_000);
    return toIso(time);
  });
  return descending ? found : found.reverse();
}
