import type { TimeRange } from "../../document/time-range.ts";
import type { Extraction } from "../../document/extraction.ts";

/** One page as the report shows it: a picture, a text, or (where neither is there) an empty sheet with its boxes. */
export interface ReportPage {
  /** Index in `provenance.inputs`. */
  readonly file: number;
  /** Absent for text without pages. */
  readonly pageNumber?: number;
  /** When a page of a recording is shown or heard. */
  readonly time?: TimeRange;
  /** The whole upright page; `dataUri` is a `data:image/...` URI, width and height are pixels. */
  readonly image?: { readonly dataUri: string; readonly width: number; readonly height: number };
  /** The text that spans of citations point into. */
  readonly text?: string;
}

/** One extracted document of a report. */
export interface ReportEntry {
  readonly name: string;
  readonly schemaTitle: string;
  readonly extraction: Extraction<unknown>;
  readonly pages: readonly ReportPage[];
}
