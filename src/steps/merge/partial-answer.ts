import type { FieldReport } from "../../document/field-report.ts";
import type { Json } from "../../document/json.ts";

/** The answer to one planned request; `json` is absent where none came. */
export interface PartialAnswer {
  readonly json?: Json;
  /** Indices in `Document.pages` that the request covered. */
  readonly pages: readonly number[];
  /** Where each value of this answer stands in what was shown with its question, by pointer; decides between answers. */
  readonly fields?: Readonly<Record<string, FieldReport>>;
}
