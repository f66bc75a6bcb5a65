import type { Box } from "./box.ts";
import type { Span } from "./span.ts";
import type { TimeRange } from "./time-range.ts";

/** One link from a value to its place. A value that runs over two pages has two. */
export interface Citation {
  /** Index in `provenance.inputs`. */
  readonly file?: number;
  /** Counts from 1 in the original file. */
  readonly pageNumber?: number;
  /** One box a line. */
  readonly boxes?: readonly Box[];
  readonly span?: Span;
  /** Place inside structured data, such as an XPath in an invoice XML. */
  readonly path?: string;
  /** The words as they stand in the document. */
  readonly quote: string;
  readonly time?: TimeRange;
}
