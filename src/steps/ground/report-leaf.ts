import type { Document } from "../../document/document.ts";
import type { Evidence } from "../../document/evidence.ts";
import type { FieldReport, Match } from "../../document/field-report.ts";
import type { Origin } from "../../document/origin.ts";
import type { Run } from "./hit.ts";
import type { ChosenPlace } from "./leaf-place.ts";
import { makeCitations } from "./make-citations.ts";
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

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

export function withConfidence(
  report: Omit<FieldReport, "confidence" | "confidenceParts">,
  parts: Readonly<Record<string, number>>,
): FieldReport {
  const rounded = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, round(part)]));
  return {
    ...report,
    confidence: round(Object.values(rounded).reduce((product, part) => product * part, 1)),
    confidenceParts: rounded,
  };
}

/** Where most letters of the runs come from. */
export function originOf(index: WordIndex, runs: readonly Run[]): Origin {
  const counts = new Map<Origin, number>();
  for (const run of runs) {
    for (const { word } of index.words.slice(run.first, run.last + 1))
      counts.set(word.origin, (counts.get(word.origin) ?? 0) + word.text.length);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "model";
}

/** Mean confidence of the reader over the words, by their length; undefined where no reader measured one. */
function readingOf(index: WordIndex, runs: readonly Run[]): number | undefined {
  let sum = 0;
  let length = 0;
  for (const run of runs) {
    for (const { word } of index.words.slice(run.first, run.last + 1)) {
      if (word.confidence === undefined) continue;
      sum += word.confidence * word.text.length;
      length += word.text.length;
    }
  }
  return length === 0 ? undefined : sum / length;
}

export const printedForm = (index: WordIndex, runs: readonly Run[]): string =>
  runs
    .map((run) => (index.pages[run.page]?.text ?? "").slice(run.start, run.end))
    .join(" ")
    .replace(/\s+/gu, " ");

/** The report of a printed leaf with a value. */
export function reportPrinted(
  index: WordIndex,
  document: Document,
  place: ChosenPlace | undefined,
  evidence: Evidence | undefined,
): FieldReport {
  const alternatives = evidence?.alternatives?.length ? { alternatives: evidence.alternatives } : {};
  if (!place) {
    return withConfidence(
      { state: "found", origin: "model", match: "none", citations: [], ...alternatives },
      { match: matchParts.none },
    );
  }
  const { hit, label, neighbour, rivals, isAmbiguous } = place;
  const match = isAmbiguous ? "ambiguous" : hit.match;
  const competing = isAmbiguous ? rivals.slice(0, mostCompeting).flatMap(({ runs }) => runs) : [];
  const reading = readingOf(index, hit.runs);
  const told = Math.max(label, neighbour);
  return withConfidence(
    {
      state: "found",
      raw: printedForm(index, hit.runs),
      origin: originOf(index, hit.runs),
      match,
      citations: makeCitations(index, document, [...hit.runs, ...competing]),
      ...alternatives,
    },
    {
      match: matchParts[match] * (hit.match === "fuzzy" ? hit.quality : 1),
      ...(reading === undefined ? {} : { reading }),
      place: hit.match === "fuzzy" ? 1 : 0.8 + 0.2 * hit.quality,
      uniqueness: rivals.length === 0 ? 1 : told > 0.5 ? 0.98 : 0.9,
      label: 0.9 + 0.1 * told,
    },
  );
}

/** The report of a leaf that no print has to prove; words that an engine names are cited all the same. */
export function reportDerived(
  index: WordIndex,
  document: Document,
  runs: readonly Run[],
  evidence: Evidence | undefined,
): FieldReport {
  const alternatives = evidence?.alternatives?.length ? { alternatives: evidence.alternatives } : {};
  return withConfidence(
    {
      state: "found",
      ...(runs.length > 0 ? { raw: printedForm(index, runs) } : {}),
      origin: originOf(index, runs),
      match: "not-applicable",
      citations: makeCitations(index, document, runs),
      ...alternatives,
    },
    { match: runs.length > 0 ? 0.95 : matchParts["not-applicable"] },
  );
}
