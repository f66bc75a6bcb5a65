export type EvidenceRole = "printed" | "quoted" | "derived" | "code";

/** How an evaluation compares a leaf. */
export type Metric =
  | "exact"
  | "exact-ci"
  | "digits"
  | "decimal"
  | "date"
  | "fuzzy"
  | "text"
  | "set"
  | "boolean"
  | "enum";

/**
 * What a printed string stands for, where its JSON type says too little. The embedded engine and grounding read it;
 * for schemas that do not say it, it is inferred from name, format and pattern.
 */
export type LeafKind =
  | "text"
  | "name"
  | "identifier"
  | "decimal"
  | "integer"
  | "percent"
  | "date"
  | "datetime"
  | "time"
  | "currency"
  | "country"
  | "language"
  | "email"
  | "phone"
  | "url"
  | "iban"
  | "bic"
  | "vat-id"
  | "gtin"
  | "address"
  | "sentence";

/** What a schema may say of a leaf or a list, beside its type; goes into zod's `.meta()`. */
export interface LeafMeta {
  readonly description?: string;
  /** Labels seen on real documents, in any language. */
  readonly aliases?: readonly string[];
  readonly metric?: Metric;
  /** The standard's own id, such as `BT-1` of EN 16931. */
  readonly term?: string;
  /** Default: `printed` for strings, numbers and dates, `derived` for booleans and enums. */
  readonly evidence?: EvidenceRole;
  readonly kind?: LeafKind;
  /** For enums: words seen on documents that stand for each value (`{ "credit-note": ["Gutschrift", "avoir"] }`). */
  readonly valueAliases?: Readonly<Record<string, readonly string[]>>;
}
