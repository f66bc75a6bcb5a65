import type { Box } from "./box.ts";
import type { Origin } from "./origin.ts";
import type { Span } from "./span.ts";
import type { TimeRange } from "./time-range.ts";

/** The smallest unit of text with a place of its own. `text` equals `pageText.text.slice(span.start, span.end)`. */
export interface Word {
  readonly text: string;
  readonly span: Span;
  /** Index into `PageText.lines`. */
  readonly line: number;
  readonly origin: Origin;
  /** Absent for text without pages and for recordings. */
  readonly box?: Box;
  readonly time?: TimeRange;
  /** 0..1, only where a reader measured one (OCR, transcripts). */
  readonly confidence?: number;
  /** What the first reader of the pixels made of it, where a second one, which knows more letters, gave it marks or a sign. */
  readonly otherReading?: string;
  /** Height of the type, as a share of the page's height. */
  readonly fontSize?: number;
  readonly bold?: boolean;
}
