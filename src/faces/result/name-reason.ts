const sentences: Readonly<Record<string, string>> = {
  "check-failed": "a check failed",
  "defining-check-failed": "a defining check failed",
  "defining-check-skipped": "a defining check could not be made",
  "no-defining-checks": "the schema has no defining checks",
  "no-defining-check-passed": "no defining check passed",
  "nothing-found": "nothing was found",
  ungrounded: "values are not proven by the document",
  "unsure-reading": "the reader was not sure of what is printed",
  "doubtful-values": "the answer leaves open what a value says",
  "open-date-order": "nothing tells day from month",
  unreadable: "something is printed that nobody could read",
  "essential-missing": "what every document of the kind has was not found",
  "unexplained-amount": "an amount stands among the totals that no value accounts for",
  "unexplained-date": "a later date is printed that may be one that was not found",
  "page-failed": "a page could not be read",
  "page-unreadable": "a page has ink or sound that nobody could read",
  "input-damaged": "the file is damaged, and nobody knows what is missing",
  "several-documents": "the file seems to hold more than one document",
  "voters-disagree": "the models that were asked do not agree",
  "output.schema-mismatch": "values do not fit the schema",
};

/** A reason of a verdict, in words. */
export function nameReason(code: string): string {
  return sentences[code] ?? code.replaceAll(/[.-]/g, " ");
}
