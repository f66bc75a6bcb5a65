import type { Alternative, FieldState } from "./field-report.ts";

/** Where an engine that reads words took a value from: indices, never coordinates. */
export interface Evidence {
  readonly state: FieldState;
  /** Words of one page each, in reading order; a value over two pages has two entries. */
  readonly words?: readonly { readonly page: number; readonly indices: readonly number[] }[];
  readonly alternatives?: readonly Alternative[];
  /** Nothing speaks for this value more than for one of the alternatives. */
  readonly isAmbiguous?: boolean;
  /** Named scores of 0..1 that led to the choice (label, type, checks). */
  readonly scores?: Readonly<Record<string, number>>;
}
