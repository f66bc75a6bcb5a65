import type { OpenDocument } from "../document/open-document.ts";
import type { PageRange } from "../document/page-range.ts";
import type { SingleSource } from "../document/source.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";

/** One document to work on. */
export interface BatchTask {
  /** What its outcome calls it. */
  readonly source: string;
  /** Opens it; a listing that cannot be used gives an error in its place. Both come as late as the work does. */
  readonly open: () => Promise<SingleSource | OpenDocument>;
  /** Path of the file that it comes from, to see whether it changes meanwhile. */
  readonly path?: string;
  readonly pages?: PageRange;
  /** The line that named it cannot be used. */
  readonly error?: GleanerError;
}
