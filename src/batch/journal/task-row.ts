import type { PageRange } from "../../document/page-range.ts";

/** Where a document of a run is: all that is needed to open it in another process. */
export type TaskPlace =
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "url"; readonly url: string }
  /** One file of an archive, by its number in it. */
  | { readonly kind: "entry"; readonly path: string; readonly entry: number; readonly name: string }
  /** One mail of a mailbox, by where it lies there in bytes. */
  | {
      readonly kind: "mail";
      readonly path: string;
      readonly start: number;
      readonly end: number;
      readonly name: string;
    }
  /** A line that names no document. */
  | { readonly kind: "broken"; readonly seen: string };

/** One document as it was listed. */
export interface ListedTask {
  readonly source: string;
  readonly place: TaskPlace;
  readonly pages?: PageRange;
  /** Higher ones first. @default 0 */
  readonly priority?: number;
}

/** One document of a journal that waits for its turn. */
export interface TaskRow extends ListedTask {
  readonly id: number;
  /** A call of an earlier process was under way when that ended. */
  readonly isUncertain: boolean;
}
