import type { LocaleHints } from "../../document/locale-hints.ts";
import type { Conventions } from "../conventions/conventions.ts";
import { decideConventions } from "../conventions/decide-conventions.ts";
import type { Reading } from "../reading/reading.ts";
import type { Entity } from "./entity.ts";
import type { RawDate } from "./find-dates.ts";
import { findDates } from "./find-dates.ts";
import type { RawNumber } from "./find-numbers.ts";
import { findNumbers } from "./find-numbers.ts";
import { findPatterns } from "./find-patterns.ts";
import { isSortCode } from "./is-sort-code.ts";
import { readMantissa } from "./read-mantissa.ts";

/** Typed pieces of every segment (by the segment's id) and the conventions that they were read by. */
export interface Entities {
  readonly conventions: Conventions;
  readonly bySegment: readonly (readonly Entity[])[];
}

/** Finds all typed pieces first, decides the conventions from them, then reads their values. */
export function findEntities(reading: Reading, hints: LocaleHints): Entities {
  const scanned = new Set(reading.pages.filter((page) => page.isOcr).map((page) => page.page));
  const raw = reading.segments.map((segment) => {
    const dates = findDates(segment, scanned.has(segment.page)).filter((date) => !isSortCode(date, reading));
    const patterns = findPatterns(segment).filter(
      (entity) =>
        entity.score >= 0.95 || !dates.some((date) => date.start < entity.end && date.end > entity.start),
    );
    const taken = [
      ...dates.filter((date) => date.score > 0.3),
      ...patterns.filter((entity) => entity.score >= 0.6 || entity.kind === "time"),
    ];
    return { dates, patterns, numbers: findNumbers(segment, scanned.has(segment.page), taken) };
  });
  const conventions = decideConventions(
    reading,
    raw.flatMap((part) => part.numbers),
    raw.flatMap((part) => part.dates),
    hints,
  );
  const hasCents = countCents(raw, conventions, leastCents) >= leastCents;
  return {
    conventions,
    bySegment: raw.map(({ dates, patterns, numbers }) =>
      [
        ...dates.map((date) => toDate(date, conventions)),
        ...patterns,
        ...numbers.flatMap((number) =>
          toNumber(number, conventions).map((entity) => markBare(entity, hasCents)),
        ),
      ].sort((a, b) => a.start - b.start || b.score - a.score),
    ),
  };
}

/** Amounts with cents by which the others of a document are known to have some. */
const leastCents = 3;

/** Numbers of two decimals, counted up to `most`: of a long table there are hundreds of thousands. */
function countCents(
  parts: readonly { readonly numbers: readonly RawNumber[] }[],
  { decimals }: Conventions,
  most: number,
): number {
  let count = 0;
  for (const { numbers } of parts) {
    if (count >= most) break;
    for (const { mantissa } of numbers)
      if (readMantissa(mantissa, decimals)?.split(".")[1]?.length === 2) count += 1;
  }
  return count;
}

/** Marks whole numbers of documents whose amounts have cents: most of them are no amounts. */
function markBare(entity: Entity, hasCents: boolean): Entity {
  const { decimals, currency, mantissa } = entity.number!;
  if (!hasCents || decimals !== 0 || currency !== undefined || /\D/.test(mantissa)) return entity;
  return { ...entity, number: { ...entity.number!, lacksCents: true } };
}

function toDate(date: RawDate, { dates: order }: Conventions): Entity {
  const chosen =
    date.readings.find((reading) => reading.order === order || reading.order === "any") ?? date.readings[0]!;
  const others = date.readings.filter((reading) => reading.iso !== chosen.iso).map((reading) => reading.iso);
  const { segment, start, end, raw, score } = date;
  return {
    segment,
    start,
    end,
    raw,
    kind: "date",
    value: chosen.iso,
    score,
    ...(others.length > 0 ? { others } : {}),
  };
}

function toNumber(number: RawNumber, { decimals: convention }: Conventions): Entity[] {
  const value = readMantissa(number.mantissa, convention);
  if (value === undefined) return [];
  const other = readMantissa(number.mantissa, convention === "comma" ? "point" : "comma");
  const { segment, start, end, raw, score, mantissa, isNegative, isPercent, currency, unit } = number;
  const sign = isNegative && /[1-9]/.test(value) ? "-" : "";
  return [
    {
      segment,
      start,
      end,
      raw,
      kind: "number",
      value: sign + value,
      score,
      number: {
        mantissa,
        isNegative,
        isPercent,
        decimals: value.split(".")[1]?.length ?? 0,
        ...(currency ? { currency } : {}),
        ...(unit ? { unit } : {}),
      },
      ...(other !== undefined && other !== value ? { others: [sign + other] } : {}),
    },
  ];
}
