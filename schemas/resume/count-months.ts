import type { Json } from "../../src/document/json.ts";
import { getAt } from "../../src/values/get-at.ts";

/** A stretch of whole months: counted from the year 0, the last one not in it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Counted {
  readonly totalExperienceMonths: number | null;
  readonly gaps: readonly { readonly from: string; readonly to: string; readonly months: number }[];
}

function monthOf(date: unknown): number | undefined {
  const found = typeof date === "string" ? /^(\d{4})-(\d{2})/u.exec(date) : null;
  return found ? Number(found[1]) * 12 + Number(found[2]) - 1 : undefined;
}

const show = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;

/**
 * Months of work, each counted once however many posts it had, and the gaps between posts. `to` counts as worked, as résumés mean
 * it. Only posts with both months are counted: a year alone would be a guess, and so would be what goes on.
 */
export function countMonths(work: readonly Json[]): Counted {
  const stretches = work.flatMap((entry): Stretch[] => {
    const [from, to] = [monthOf(getAt(entry, "/startDate")), monthOf(getAt(entry, "/endDate"))];
    return from === undefined || to === undefined || to < from ? [] : [{ from, to: to + 1 }];
  });
  stretches.sort((a, b) => a.from - b.from || a.to - b.to);
  let end: number | undefined;
  let months = 0;
  const gaps: Counted["gaps"][number][] = [];
  for (const { from, to } of stretches) {
    if (end !== undefined && from > end)
      gaps.push({ from: show(end), to: show(from - 1), months: from - end });
    months += Math.max(0, to - Math.max(from, end ?? from));
    end = Math.max(to, end ?? to);
  }
  return { totalExperienceMonths: stretches.length === work.length && work.length > 0 ? months : null, gaps };
}
