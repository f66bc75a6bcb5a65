import { createSharer } from "../../values/create-sharer.ts";
import { printedForm } from "./printed-form.ts";
import { originOf } from "./origin-of.ts";
import { rateChoice } from "./rate-choice.ts";
import { withConfidence } from "./with-confidence.ts";
import type { Document } from "../../document/document.ts";
import type { Evidence } from "../../document/evidence.ts";
import type { FieldReport, Match } from "../../document/field-report.ts";
import type { Run } from "./hit.ts";
import type { ChosenPlace } from "./leaf-place.ts";
import { makeCitations } from "./make-citations.ts";
import { multiplyParts } from "./multiply-parts.ts";
import type { WordIndex } from "./word-index.ts";

/** Share of confidence that each way of matching keeps; `none` is a value that only the model vouches for. */
const matchParts: Readonly<Record<Match, number>> = {
  exact: 1,
  normalized: 0.98,
  numeric: 0.98,
  date: 0.98,
  fuzzy: 0.8,
  ambiguous: 0.6,
  none: 0.25,
  "not-applicable": 0.7,
};
/** Competing places that an ambiguous report lists. */
const mostCompeting = 8;

/** Mean confidence of the reader over the words, by their length; undefined where no reader measured one. */
function readingOf(index: WordIndex, runs: readonly Run[]): number | undefined {
  if (index.isPlain) return undefined;
  let sum = 0;
  let length = 0;
  for (const run of runs) {
    for (let at = run.first; at <= run.last; at += 1) {
      const word = index.wordOf(at);
      if (word?.confidence === undefined) continue;
      sum += word.confidence * word.text.length;
      length += word.text.length;
    }
  }
  return length === 0 ? undefined : sum / length;
}

const none = {};
const share = createSharer();

/** The report of a printed leaf with a value. */
export function reportPrinted(
  index: WordIndex,
  document: Document,
  place: ChosenPlace | undefined,
  evidence: Evidence | undefined,
): FieldReport {
  const alternatives = evidence?.alternatives?.length ? { alternatives: evidence.alternatives } : none;
  if (!place) {
    return withConfidence(
      { state: "found", origin: "model", match: "none", citations: [], ...alternatives },
      { match: matchParts.none },
    );
  }
  const { hit, label, neighbour, rivals } = place;
  const isAmbiguous = place.isAmbiguous || evidence?.isAmbiguous === true;
  const match = isAmbiguous ? "ambiguous" : hit.match;
  const cited = place.isAmbiguous
    ? [...hit.runs, ...rivals.slice(0, mostCompeting).flatMap(({ runs }) => runs)]
    : hit.runs;
  const reading = readingOf(index, hit.runs);
  const told = Math.max(label, neighbour);
  const choice = rateChoice(evidence);
  const matched = matchParts[match] * (hit.match === "fuzzy" ? hit.quality : 1);
  const placed = hit.match === "fuzzy" ? 1 : 0.8 + 0.2 * hit.quality;
  const uniqueness = rivals.length === 0 ? 1 : told > 0.5 ? 0.98 : 0.9;
  const labelled = 0.9 + 0.1 * told;
  const parts: Record<string, number> =
    reading === undefined
      ? { match: matched, place: placed, uniqueness, label: labelled }
      : { match: matched, reading, place: placed, uniqueness, label: labelled };
  if (choice !== undefined) parts["choice"] = choice;
  const confidenceParts = share(parts);
  const confidence = multiplyParts(confidenceParts);
  const printed = printedForm(index, hit.runs);
  const origin = originOf(index, hit.runs);
  const citations = makeCitations(index, document, cited);
  // The same text once.
  const [only] = citations;
  const raw = only?.quote === printed ? only.quote : printed;
  return evidence === undefined
    ? { state: "found", raw, origin, match, citations, confidence, confidenceParts }
    : { state: "found", raw, origin, match, citations, ...alternatives, confidence, confidenceParts };
}
