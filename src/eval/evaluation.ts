import type { DocumentResult } from "./document-result.ts";
import type { Summary } from "./summarize.ts";

/** One run of an evaluation, as it is written to a file and compared with another. */
export interface Evaluation {
  readonly kind: "gleaner.evaluation/1";
  readonly schema: string;
  readonly model: string;
  readonly summary: Summary;
  readonly documents: readonly DocumentResult[];
  /** Fields of the truth that the schema does not have. */
  readonly unknownFields: readonly string[];
}
