/** Where the amount of a row may stand. */
export const rowPointers = [
  "/accounts/*/transactions/*/amount",
  "/accounts/*/transactions/*/credit",
  "/accounts/*/transactions/*/debit",
] as const;
