import type { Comparison } from "../../../eval/compare-evaluations.ts";
import type { Evaluation } from "../../../eval/evaluation.ts";
import type { Scores } from "../../../eval/count-outcomes.ts";
import { formatMilliseconds } from "../../result/format-milliseconds.ts";
import type { Paint } from "../paint.ts";
import { cleanText } from "../table/clean-text.ts";

const percent = (share: number | undefined): string => (share === undefined ? "–" : (100 * share).toFixed(1));
/** Failed documents that are named; the rest is counted. */
const mostNamed = 10;
const heads = ["F1", "precision", "recall", "correct", "wrong", "missed", "invented"] as const;

function row(name: string, width: number, scores: Scores): string {
  const { f1, precision, recall, correct, wrong, missed, invented } = scores;
  const cells = [percent(f1), percent(precision), percent(recall), correct, wrong, missed, invented];
  return `  ${name.padEnd(width)}${cells.map((cell, index) => String(cell).padStart(Math.max(6, (heads[index]?.length ?? 0) + 2))).join("")}`;
}

function renderComparison({ all, fields, documents }: Comparison, paint: Paint): string[] {
  const sign = (value: number): string => `${value > 0 ? "+" : ""}${(100 * value).toFixed(1)}`;
  const changed = fields.filter(({ change }) => change !== 0).sort((a, b) => a.change - b.change);
  const width = Math.max(4, ...changed.map(({ field }) => field.length)) + 2;
  return [
    "",
    paint("bold", `Since the run compared with, over ${documents} documents of both`),
    ...[{ ...all, field: "all" }, ...changed].map(
      ({ field, before, after, change, low, high }) =>
        `  ${field.padEnd(width)}${percent(before)} → ${percent(after)}  ${paint(change < 0 ? "red" : "green", sign(change))}  (95 %: ${sign(low)} to ${sign(high)})`,
    ),
  ];
}

function renderFailures({ documents }: Evaluation, paint: Paint): string[] {
  const failed = documents.filter(({ error }) => error !== undefined);
  const named = failed
    .slice(0, mostNamed)
    .map(
      ({ source, error }) => `  ${paint("red", "failed")} ${cleanText(source)}: ${cleanText(error ?? "")}`,
    );
  const rest = failed.length - named.length;
  return failed.length === 0 ? [] : ["", ...named, ...(rest > 0 ? [`  and ${rest} more`] : [])];
}

/** An evaluation for human eyes. Shares are per cent. */
export function renderEvaluation(evaluation: Evaluation, paint: Paint, comparison?: Comparison): string {
  const { summary, unknownFields, model, schema } = evaluation;
  const { micro, fields, verdicts, grounding, calibration, approval, cost } = summary;
  const width = Math.max(10, ...fields.map(({ field }) => field.length)) + 2;
  const { interval } = micro;
  const range = interval ? ` (95 %: ${percent(interval.low)} to ${percent(interval.high)})` : "";
  const lines = [
    `${paint("bold", `F1 ${percent(micro.f1)} %`)}${range} · ${schema} · ${cleanText(model)} · ${summary.documents} documents, ${summary.failed} failed`,
    "",
    `  ${" ".repeat(width)}${heads.map((head) => head.padStart(Math.max(6, head.length + 2))).join("")}`,
    ...fields.map(({ field, ...scores }) => row(field, width, scores)),
    row("all", width, micro),
    "",
    `  mean F1 of the fields ${percent(summary.macroF1)} · documents without a fault ${summary.exactDocuments} of ${summary.documents}`,
    `  verified ${verdicts.verified}, of them without a fault ${verdicts.verifiedAndExact} · with a fault ${verdicts.faulty}, of them not verified ${verdicts.faultyAndCaught}`,
    `  grounded ${percent(grounding.share)} of the values given, right ${percent(grounding.precision)} of those`,
    ...(calibration.expectedError === undefined
      ? []
      : [`  confidence is off by ${percent(calibration.expectedError)} points on average`]),
    approval
      ? `  values of confidence ${approval.confidence.toFixed(3)} and above: ${percent(approval.coverage)} of all, right ${percent(approval.precision)}`
      : "  no confidence from which on 99 % of the values are right",
    `  ${formatMilliseconds(summary.milliseconds)} of work${cost === undefined ? "" : ` · $${cost.toFixed(4)}`}`,
    ...renderFailures(evaluation, paint),
    ...(unknownFields.length === 0
      ? []
      : [
          "",
          paint(
            "yellow",
            `  Not scored, because the schema does not have them: ${unknownFields.map(cleanText).join(", ")}`,
          ),
        ]),
    ...(comparison ? renderComparison(comparison, paint) : []),
  ];
  return `${lines.join("\n")}\n`;
}
