/** The keys that a schema may say of a leaf beside its type. */
export const metaKeys = ["aliases", "metric", "term", "evidence", "kind", "valueAliases"] as const;
