import type { Extraction, VerdictReason } from "../../document/extraction.ts";
import { toPattern } from "../../values/to-pattern.ts";
import { nameReason } from "./name-reason.ts";
import { toPath } from "./to-path.ts";

/** Places named in one sentence; more are counted. */
const mostPlaces = 4;

/** Why a verdict is not `verified`, one clause a reason, with the places that it names. */
export function explainVerdict(extraction: Extraction<unknown>): string[] {
  const codes = extraction.verdictReasons.map((reason) => reason.code);
  return extraction.verdictReasons
    .filter(({ code }) => code !== "defining-check-failed" || !codes.includes("check-failed"))
    .map(explainReason);
}

function explainReason({ code, pointers }: VerdictReason): string {
  const sentence = nameReason(code);
  const places = [...new Set(pointers.map((pointer) => toPath(toPattern(pointer))))];
  if (places.length === 0) return sentence;
  const more = places.length > mostPlaces ? ` and ${places.length - mostPlaces} more` : "";
  return `${sentence}: ${places.slice(0, mostPlaces).join(", ")}${more}`;
}
