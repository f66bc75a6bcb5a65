import type { Extraction, Verdict } from "../../../document/extraction.ts";
import { buildResultTree } from "../../result/build-result-tree.ts";
import { type MatchMark, describeMatch } from "../../result/describe-match.ts";
import { describeFigures } from "../../result/describe-figures.ts";
import { explainVerdict } from "../../result/explain-verdict.ts";
import { formatUsage } from "../../result/format-usage.ts";
import { summarizeResult } from "../../result/summarize-result.ts";
import type { Paint } from "../paint.ts";
import { cleanText } from "./clean-text.ts";
import { renderFields } from "./render-fields.ts";
import { renderNotes } from "./render-notes.ts";
import { placeLabel } from "./place-label.ts";
import type { TableContext } from "./table-context.ts";
import { wrapText } from "./wrap-text.ts";

export interface TableOptions {
  readonly name: string;
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
}

const verdictMarks = {
  verified: { symbol: "✓", style: "green" },
  unverified: { symbol: "?", style: "yellow" },
  contradicted: { symbol: "✗", style: "red" },
} as const satisfies Record<Verdict, { symbol: string; style: string }>;

/** An extraction for human eyes: verdict and why, values with their places, checks, and what is missing or left over. */
export function renderTable(extraction: Extraction<unknown>, options: TableOptions): string {
  const { paint, width, name } = options;
  const reports = Object.values(extraction.fields);
  const hasFiles = extraction.provenance.inputs.length > 1;
  const placeWidth = Math.max(0, ...reports.map((report) => placeLabel(report, hasFiles).length));
  const context: TableContext = { paint, width, hasFiles, placeWidth };
  const summary = summarizeResult(extraction);
  const { symbol, style } = verdictMarks[extraction.verdict];
  const reasons = explainVerdict(extraction).flatMap((reason) => wrapText(`because ${reason}`, width - 2));
  const lines = [
    `${paint(style, `${symbol} ${extraction.verdict}`)}  ${paint("bold", cleanText(name))}${paint("dim", ` · ${extraction.provenance.schema}`)}`,
    ...reasons.map((line) => `  ${line}`),
    ...wrapUnits(describeFigures(summary), width - 2).map((line) => `  ${paint("dim", line)}`),
    "",
    ...renderFields(buildResultTree(extraction), context),
    ...renderNotes(extraction, summary, context),
    "",
    ...renderLegend(reports.map(describeMatch), width).map((line) => paint("dim", line)),
    paint("dim", formatUsage(extraction)),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

/** Lines of units that are not broken inside: a no-break blank holds each together while the text is wrapped. */
function wrapUnits(units: readonly string[], width: number): string[] {
  const text = units.map((unit) => unit.replaceAll(" ", "\u00a0")).join(" · ");
  return wrapText(text, width).map((line) => line.replaceAll("\u00a0", " "));
}

/** Only the marks that occur. */
function renderLegend(marks: readonly MatchMark[], width: number): string[] {
  const meanings = new Map(
    marks.filter((mark) => mark.symbol !== " ").map((mark) => [mark.symbol, mark.meaning]),
  );
  if (meanings.size === 0) return [];
  return wrapUnits(
    [...meanings].map(([symbol, meaning]) => `${symbol} ${meaning}`),
    width,
  );
}
