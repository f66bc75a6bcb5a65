import type { DateOrder } from "../entities/find-dates.ts";
import type { DecimalConvention } from "../entities/read-mantissa.ts";

/** What is decided once a document, from all of its numbers, dates and words together. */
export interface Conventions {
  readonly decimals: DecimalConvention;
  readonly dates: DateOrder;
  /** ISO 639-1; undefined where too few words tell. */
  readonly language?: string;
  /** ISO 4217 of most amounts; undefined where no sign or code is printed. */
  readonly currency?: string;
}
