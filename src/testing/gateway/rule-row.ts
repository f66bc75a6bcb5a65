/** Where a fact about a gateway comes from: a promise of its own, or a guess. */
export type Evidence = "brief" | "docs" | "docs/issue" | "docs/code" | "sdk" | "inferred" | "unknown";

/**
 * One fact about what a gateway takes or answers. One that is only inferred, or not known, also says what else may be
 * true, so that both can be tried.
 */
export type RuleRow<T> =
  | { readonly is: T; readonly evidence: Exclude<Evidence, "inferred" | "unknown"> }
  | { readonly is: T; readonly evidence: "inferred" | "unknown"; readonly otherwise: T };

export type RuleRows = Readonly<Record<string, RuleRow<unknown>>>;
