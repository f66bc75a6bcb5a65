import type { Citation } from "./citation.ts";
import type { Json } from "./json.ts";
import type { Origin } from "./origin.ts";

export type Match =
  | "exact"
  | "normalized"
  | "numeric"
  | "date"
  | "fuzzy"
  | "ambiguous"
  | "none"
  | "not-applicable";

export type FieldState = "found" | "absent" | "unreadable";

/** Another value that the document would allow, and why it was not chosen. */
export interface Alternative {
  readonly value: Json;
  readonly why: string;
}

/** What is known of one leaf of the JSON. */
export interface FieldReport {
  readonly state: FieldState;
  /** As printed. */
  readonly raw?: string;
  readonly origin: Origin;
  readonly match: Match;
  readonly citations: readonly Citation[];
  /** 0..1, computed from `confidenceParts`, never asked of a model. */
  readonly confidence: number;
  readonly confidenceParts: Readonly<Record<string, number>>;
  readonly alternatives?: readonly Alternative[];
}
