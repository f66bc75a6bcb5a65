import type { RawNumber } from "../entities/find-numbers.ts";
import type { DecimalConvention } from "../entities/read-mantissa.ts";

/** Votes of the printed numbers for each decimal sign; a number that both conventions can read says nothing. */
export function voteDecimals(numbers: readonly RawNumber[]): Record<DecimalConvention, number> {
  const votes = { comma: 0, point: 0 };
  for (const { mantissa, score } of numbers) {
    const marks = mantissa.replace(/[^.,]/g, "");
    const last = marks.at(-1);
    if (!last) continue;
    const own: DecimalConvention = last === "," ? "comma" : "point";
    const other: DecimalConvention = last === "," ? "point" : "comma";
    const tail = mantissa.length - mantissa.lastIndexOf(last) - 1;
    if (new Set(marks).size > 1) votes[own] += 3 * score;
    else if (marks.length > 1 && tail === 3) votes[other] += 2 * score;
    else if (marks.length === 1 && tail === 2) votes[own] += score;
    else if (marks.length === 1 && tail !== 3) votes[own] += 0.4 * score;
    // Hardly anything is printed with three decimals: "25.000" is more likely a group, which many of them prove.
    else if (marks.length === 1 && /^[1-9]\d{0,2}\D\d{3}$/.test(mantissa)) votes[other] += 0.3 * score;
  }
  return votes;
}
