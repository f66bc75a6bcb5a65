import type { Box } from "./box.ts";
import type { TimeRange } from "./time-range.ts";

export type PartType = "text" | "image" | "document" | "audio" | "video";
export type PartForm = "url" | "base64" | "data-uri" | "text";

/**
 * Why only some of a page is shown. `part`: it is too long for one question. `tail`: its end, once more, for what goes on from there.
 * `head`: the header of the table that goes on over the page.
 */
export type Excerpt = "part" | "tail" | "head";

/** One unit of a document as it is sent to a model. */
export interface Part {
  readonly type: PartType;
  readonly mediaType: string;
  readonly form: PartForm;
  /** The URL, the base64 characters, the data URI, or the text itself. */
  readonly value: string;
  /**
   * The bytes that `value` stands for, where they are at hand. `value` is then made of them each time it is read, and a
   * spread copy of the part has `value` alone.
   */
  readonly bytes?: Uint8Array;
  /** Index in `Document.files`. */
  readonly file?: number;
  /** Counts from 1 in the original file. */
  readonly pageNumber?: number;
  /** The part of the page that a picture shows; absent where it is all of it. */
  readonly region?: Box;
  readonly excerpt?: Excerpt;
  readonly time?: TimeRange;
  /** File name to show to the model, where its wire has a place for one. */
  readonly name?: string;
}
