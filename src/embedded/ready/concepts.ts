/** A place of a ready-made schema and the names under which people's own schemas ask for the same thing. */
export interface Concept {
  /** Pointers in the ready-made schema, first choice first. */
  readonly pointers: readonly string[];
  /** Tested against the words of the name in lower case, whole. */
  readonly names: RegExp;
}

/** What people's own schemas have in common with a ready-made one. Columns are relative to the item. */
export interface Concepts {
  readonly leaves: readonly Concept[];
  /** Pointers of leaves that only a document about money has. */
  readonly amounts: readonly string[];
  readonly list: Concept;
  readonly columns: readonly Concept[];
}
