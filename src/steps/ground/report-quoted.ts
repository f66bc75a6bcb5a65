import { withConfidence } from "./with-confidence.ts";
import type { FieldReport, Match } from "../../document/field-report.ts";
import { formatPointer } from "../../values/format-pointer.ts";
import { parsePointer } from "../../values/parse-pointer.ts";

/** Surest first; a quoted leaf is as sure as the least sure of its quotes. */
const order: readonly Match[] = ["exact", "normalized", "numeric", "date", "fuzzy", "ambiguous", "none"];

/** The report of a text that a model wrote: it stands on the quotes beside it, each of them found or not. */
export function reportQuoted(
  pointer: string,
  reports: ReadonlyMap<string, FieldReport | undefined>,
): FieldReport {
  const beside = formatPointer([...parsePointer(pointer).slice(0, -1), "quotes"]);
  const quotes: FieldReport[] = [];
  for (let position = 0; ; position += 1) {
    const report = reports.get(`${beside}/${position}`);
    if (!report) break;
    if (report.state === "found") quotes.push(report);
  }
  const worst = quotes.toSorted((a, b) => order.indexOf(b.match) - order.indexOf(a.match))[0];
  if (!worst)
    return withConfidence(
      { state: "found", origin: "model", match: "none", citations: [] },
      { quotes: 0.25 },
    );
  const citations = quotes.flatMap((quote) => quote.citations);
  return withConfidence(
    { state: "found", origin: worst.origin, match: worst.match, citations },
    { quotes: Math.min(...quotes.map(({ confidence }) => confidence)) },
  );
}
