import type { Extraction, VerdictReason } from "../../document/extraction.ts";
import { toPattern } from "../../values/to-pattern.ts";
import { toPath } from "./to-path.ts";

/** Places named in one sentence; more are counted. */
const mostPlaces = 4;

const sentences: Readonly<Record<string, string>> = {
  "check-failed": "a failed check",
  "defining-check-failed": "a failed defining check",
  "defining-check-skipped": "a defining check that could not be made",
  "no-defining-checks": "a schema without defining checks",
  "no-defining-check-passed": "defining checks of which none passed",
  "nothing-found": "nothing that was found",
  ungrounded: "values that do not stand in the document",
  "page-failed": "a page that could not be read",
  "page-unreadable": "a page with ink that nobody could read",
  "output.schema-mismatch": "values that do not fit the schema",
};

/** Why a verdict is not `verified`, one sentence a reason, with the places that it names. */
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
