import type { DateOrder } from "../entities/find-dates.ts";
import { monthNumber } from "../../values/month-number.ts";

/** A day that is printed without its year. */
export interface Day {
  readonly month: number;
  readonly day: number;
}

const dayName = /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s./-]*(\p{L}{3,10})\.?$/u;
const nameDay = /^(\p{L}{3,10})\.?[\s./-]*(\d{1,2})(?:st|nd|rd|th)?$/u;
const numeric = /^(\d{1,2})\s?[./-]\s?(\d{1,2})\.?$/;

function toDay(month: number | undefined, day: number): Day | undefined {
  // A leap year has every day that any year has.
  const isDay = month !== undefined && month >= 1 && month <= 12 && day >= 1;
  return isDay && day <= new Date(Date.UTC(2024, month, 0)).getUTCDate() ? { month, day } : undefined;
}

/** `12 Mar`, `Mar 12`, `12.03.` or `12/03`; undefined for anything else, and for dates with a year. */
export function readDay(text: string, order: DateOrder): Day | undefined {
  const printed = text.trim();
  const named = dayName.exec(printed);
  if (named) return toDay(monthNumber(named[2] ?? ""), Number(named[1]));
  const before = nameDay.exec(printed);
  if (before) return toDay(monthNumber(before[1] ?? ""), Number(before[2]));
  const parts = numeric.exec(printed);
  if (!parts) return undefined;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  const isDayFirst = order === "day-first" || printed.endsWith(".");
  return isDayFirst ? toDay(second, first) : toDay(first, second);
}
