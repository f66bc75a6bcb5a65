import type { Extraction, VerdictReason } from "../../document/extraction.ts";
import { toPattern } from "../../values/to-pattern.ts";
import { toPath } from "./to-path.ts";

/** Places named in one sentence; more are counted. */
const mostPlaces = 4;

const sentences: Readonly<Record<string, string>> = {
  "check-failed": "a check failed",
  "defining-check-failed": "a defining check failed",
  "defining-check-skipped": "a defining check could not be made",
  "no-defining-checks": "the schema has no defining checks",
  "no-defining-check-passed": "no defining check passed",
  "nothing-found": "nothing was found",
  ungrounded: "values do not stand in the document",
  "unsure-reading": "the reader was not sure of what is printed",
  "open-date-order": "nothing tells day from month",
  unreadable: "something is printed that nobody could read",
  "essential-missing": "what every document of the kind has was not found",
  "unexplained-amount": "an amount stands among the totals that no value accounts for",
  "page-failed": "a page could not be read",
  "page-unreadable": "a page has ink or sound that nobody could read",
  "input-damaged": "the file is damaged, and nobody knows what is missing",
  "output.schema-mismatch": "values do not fit the schema",
};

/** Why a verdict is not `verified`, one clause a reason, with the places that it names. */
export function explainVerdict(extraction: Extraction<unknown>): string[] {
  const codes = extraction.verdictReasons.map((reason) => reason.code);
  return extraction.verdictReasons
    .filter(({ code }) => code !== "defining-check-failed" || !codes.includes("check-failed"))
    .map(explainReason);
}

function explainReason({ code, pointers }: VerdictReason): string {
  const sentence = sentences[code] ?? code.replaceAll(/[.-]/g, " ");
  const places = [...new Set(pointers.map((pointer) => toPath(toPattern(pointer))))];
  if (places.length === 0) return sentence;
  const more = places.length > mostPlaces ? ` and ${places.length - mostPlaces} more` : "";
  return `${sentence}: ${places.slice(0, mostPlaces).join(", ")}${more}`;
}
