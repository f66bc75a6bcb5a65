import type { Json } from "../document/json.ts";
import type { Assessment } from "./assessment.ts";

/** What one model answered to the question of the document. */
export interface Ballot {
  readonly model: string;
  readonly assessment: Assessment;
}

/** The answers of several models to one document. */
export interface Votes {
  /** That of the model that was asked first comes first. */
  readonly ballots: readonly Ballot[];
  /** Values that the checks chose among those that were given, by pointer. */
  readonly byChecks: ReadonlyMap<string, Json>;
}
