import type { PageRange } from "../document/page-range.ts";
import type { SingleSource } from "../document/source.ts";
import type { ExtractOptions } from "../options/extract-options.ts";
import type { BatchEvent } from "./batch-event.ts";

/** One document of many with what is its own. */
export interface ManySource {
  readonly source: SingleSource;
  /** What its outcome calls it. @default the path or address, or a word for its kind with its number */
  readonly name?: string;
  /** In place of the run's. */
  readonly pages?: PageRange;
}

/** Options of `extractMany`: those of `extract`, for each document, and those of the run. */
export interface ManyOptions<TSchema = unknown> extends Omit<ExtractOptions<TSchema>, "onEvent" | "answers"> {
  /** Documents at once that models are asked about, while a few more are opened; `auto` finds out how many bring the most. @default "auto" */
  readonly concurrency?: number | "auto";
  /** Milliseconds that one document may take from opening to its outcome; a longer one has failed. */
  readonly documentTimeoutMs?: number;
  /** Folder of results, by the bytes of a document and all that it was asked: the same costs once. */
  readonly cache?: string;
  /** A document with a page that failed is `partial` without an error. @default false */
  readonly allowPartial?: boolean;
  /** Starts no other document once one has failed. @default false */
  readonly failFast?: boolean;
  /**
   * `batch`: questions go to the gateway's own batches, where it has them: answered within a day, for less. Others are asked at once. @default "live"
   */
  readonly delivery?: "live" | "batch";
  /** How questions are asked that follow from answers, such as repairs, and those that came back from a batch without one. @default "live" */
  readonly followUps?: "live" | "batch";
  readonly onEvent?: (event: BatchEvent) => void;
}
