import type { CheckResult, Severity } from "./check-result.ts";
import type { Document } from "./document.ts";
import type { FieldReport } from "./field-report.ts";
import type { Json } from "./json.ts";

/** What a rule may look at. Reports and document are there after grounding, not while candidates are weighed. */
export interface RuleContext {
  readonly json: Json;
  readonly fields?: Readonly<Record<string, FieldReport>>;
  readonly document?: Document;
  /** ISO date that rules about "the future" compare with; absent = such rules are skipped. */
  readonly today?: string;
}

/** A linear equation over decimals: `total = sum of terms`, each term with its sign. Pattern pointers; `*` sums all rows. */
export interface LinearForm {
  readonly total: string;
  readonly terms: readonly { readonly pointer: string; readonly sign: 1 | -1; readonly optional: boolean }[];
  /** The operand whose rows say how often the equation holds: "" = once; `/lines/*` = once a row. */
  readonly scope: string;
}

/** One declarative rule of a schema. `TPointer` is the union of pattern pointers that it touches. */
export interface Rule<TPointer extends string = string> {
  readonly id: string;
  readonly type:
    | "sum"
    | "product"
    | "equal"
    | "order"
    | "checksum"
    | "unique"
    | "inSet"
    | "regex"
    | "implies"
    | "rowInvariant"
    | "grounded"
    | "custom";
  /** The rule in one sentence, without numbers. */
  readonly title: string;
  readonly severity: Severity;
  /** A defining rule must have passed for a verdict of `verified`. */
  readonly defining: boolean;
  readonly pointers: readonly TPointer[];
  /** Present on `sum` rules: lets the embedded engine solve for a member instead of only testing. */
  readonly linear?: LinearForm;
  /** Other equations that may hold in its place, such as those of documents with prices that include tax. */
  readonly otherForms?: readonly LinearForm[];
  /** One result, or one a row for rules about rows. Pure; never throws. */
  evaluate(context: RuleContext): CheckResult[];
}
