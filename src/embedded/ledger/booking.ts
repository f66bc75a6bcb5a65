import type { Target } from "../labels/target.ts";
import type { Row, TextRange } from "../reading/reading.ts";
import type { Amounts } from "./place-amounts.ts";
import type { Day } from "./read-day.ts";

/** A printed day: whole, or without its year. */
export interface PrintedDay {
  readonly range: TextRange;
  readonly iso?: string;
  readonly day?: Day;
}

/** One booking of a statement as it is printed. */
export interface Booking {
  readonly rows: readonly Row[];
  readonly amounts: Amounts;
  readonly days: ReadonlyMap<Target, PrintedDay>;
  /** Words by the leaf whose column they stand in. */
  readonly texts: ReadonlyMap<Target, readonly TextRange[]>;
}
