import type { TextRange } from "../reading/reading.ts";

/** A value read at a place. */
export interface ReadValue {
  readonly value: string;
  readonly range: TextRange;
  /** 0..1: how well form and kind agree. */
  readonly score: number;
}
