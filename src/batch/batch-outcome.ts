import type { Extraction } from "../document/extraction.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";

/**
 * `partial`: an error with at least one value found, or a failed page where that is allowed; `failed`: nothing usable;
 * `skipped`: not tried, or not to the end, and taken up again by the next run.
 */
export type BatchStatus = "succeeded" | "partial" | "failed" | "skipped";

/** What came of one document of many. */
export interface BatchOutcome<T = unknown> {
  /** As it was listed: a path, an address, `archive.zip/inner.pdf`, `mails.mbox/mails-1.eml`, or the place in a manifest. */
  readonly source: string;
  /** Of the document's bytes, in hexadecimal; null where they could not be read. */
  readonly sha256: string | null;
  readonly status: BatchStatus;
  /** Also of a partial outcome: what was found before the error. */
  readonly extraction?: Extraction<T>;
  readonly error?: GleanerError;
}
