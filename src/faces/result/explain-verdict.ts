import type { Extraction, VerdictReason } from "../../document/extraction.ts";
import { toPattern } from "../../values/to-pattern.ts";
import { toPath } from "./to-path.ts";

/** Places named in one sentence; more are counted. */
const mostPlaces = 4;

const sentences: Readonly<Record<string, string>> = {
  "check.failed": "a failed check",
  "check.skipped": "a defining check that could not be made",
  "check.none-defining": "defining checks that did not pass",
  "ground.not-found": "values that do not stand in the document",
  "ground.ambiguous": "values that stand in the document in several places",
  "page.failed": "pages that could not be read",
  "page.unreadable": "pages with ink that nobody could read",
  "page.missing": "pages that were not looked at",
};

/** Why a verdict is not `verified`, one sentence a reason, with the places that it names. */
export function explainVerdict(extraction: Extraction<unknown>): string[] {
  return extraction.verdictReasons.map(explainReason);
}

function explainReason({ code, pointers }: VerdictReason): string {
  const sentence = sentences[code] ?? code.replaceAll(/[.-]/g, " ");
  const places = [...new Set(pointers.map((pointer) => toPath(toPattern(pointer))))];
  if (places.length === 0) return sentence;
  const more = places.length > mostPlaces ? ` and ${places.length - mostPlaces} more` : "";
  return `${sentence}: ${places.slice(0, mostPlaces).join(", ")}${more}`;
}
