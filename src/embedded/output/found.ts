import type { TextRange } from "../reading/reading.ts";

/** A value chosen for a leaf. */
export interface Found {
  readonly value: string;
  readonly ranges: readonly TextRange[];
  readonly scores: Readonly<Record<string, number>>;
  /** Nothing speaks for it more than for something else. */
  readonly isAmbiguous?: boolean;
  readonly alternatives?: readonly { readonly value: string; readonly why: string }[];
}
