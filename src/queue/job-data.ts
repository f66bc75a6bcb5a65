import type { PageRange } from "../document/page-range.ts";

/** Where a worker finds a document: a blob of the run's store, or an address without secrets. */
export type JobSource =
  | { readonly kind: "blob"; readonly key: string; readonly name: string; readonly sha256: string }
  /** A text in the store that holds the address, because that holds secrets. */
  | { readonly kind: "secret-address"; readonly key: string }
  | { readonly kind: "address"; readonly address: string };

/** What a job is about: names and keys, never content, keys of gateways or passwords. */
export interface JobData {
  readonly run: string;
  readonly source: JobSource;
  readonly pages?: PageRange;
  /** How often it was taken up again after it had failed. */
  readonly round: number;
  /** How often models are to be asked anew although they have answered. */
  readonly fresh: number;
  /** The words of its pages are in the store, from parts of so many pages that have read them. */
  readonly partPages?: number;
  /** Parts have put its requests. */
  readonly isAsked?: true;
  /** Since when gateways say that there are too many requests, in milliseconds of the epoch. */
  readonly limitedSince?: number;
  /** The part of the document that a job is about; absent where it is all of it. */
  readonly part?: JobPart;
}

export type JobPart =
  /** Indices of pages, the last one included. */
  | { readonly kind: "read"; readonly from: number; readonly to: number; readonly at: string }
  /** One request of the plan. */
  | { readonly kind: "ask"; readonly request: number; readonly at: string };
