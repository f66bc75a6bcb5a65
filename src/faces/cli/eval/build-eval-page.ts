import type { DocumentResult } from "../../../eval/document-result.ts";
import type { Evaluation } from "../../../eval/evaluation.ts";
import type { LeafOutcome } from "../../../eval/leaf-outcome.ts";
import { escapeMarkup } from "../../../values/escape-markup.ts";

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { text-align: left; padding: .25rem .6rem; border-bottom: 1px solid #8884; vertical-align: top; overflow-wrap: anywhere; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
summary { cursor: pointer; padding: .3rem 0; }
.wrong { color: #c33; } .invented { color: #b60; } .missed { color: #777; }
`;

const percent = (share: number | undefined): string =>
  share === undefined ? "–" : `${(100 * share).toFixed(1)} %`;
const show = (value: unknown): string =>
  value === null || value === undefined
    ? "–"
    : escapeMarkup(typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
const isFault = ({ outcome }: LeafOutcome): boolean => outcome !== "correct" && outcome !== "correct-null";

/** Documents whose faults are open to be read at once. */
const mostOpen = 5;
const count = (number: number, one: string, several: string): string =>
  `${number} ${number === 1 ? one : several}`;

function writeFields({ summary }: Evaluation): string {
  const fields = [...summary.fields].sort((a, b) => (a.f1 ?? 1) - (b.f1 ?? 1));
  const rows = [...fields, { ...summary.micro, field: "all" }].map(
    ({ field, f1, precision, recall, correct, wrong, missed, invented }) =>
      `<tr><td><code>${escapeMarkup(field)}</code></td>${[percent(f1), percent(precision), percent(recall), correct, wrong, missed, invented].map((cell) => `<td class="number">${cell}</td>`).join("")}</tr>`,
  );
  const heads = ["F1", "Precision", "Recall", "Correct", "Wrong", "Missed", "Invented"];
  return `<table><thead><tr><th>Field</th>${heads.map((head) => `<th class="number">${head}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function writeDocument(
  { source, verdict, error, outcomes, failedChecks }: DocumentResult,
  index: number,
): string {
  const faults = outcomes.filter(isFault);
  const rows = faults.map(
    ({ pointer, outcome, expected, actual, confidence }) =>
      `<tr class="${outcome}"><td><code>${escapeMarkup(pointer)}</code></td><td>${outcome}</td><td>${show(expected)}</td><td>${show(actual)}</td><td class="number">${confidence === undefined ? "" : confidence.toFixed(2)}</td></tr>`,
  );
  const checks =
    failedChecks.length === 0 ? "" : ` · failed checks: ${failedChecks.map(escapeMarkup).join(", ")}`;
  const state = escapeMarkup(error ?? verdict ?? "");
  const head = `<b>${escapeMarkup(source)}</b> · ${state} · ${count(faults.length, "fault", "faults")} of ${count(outcomes.length, "leaf", "leaves")}${checks}`;
  if (faults.length === 0) return `<p>${head}</p>`;
  return `<details${index < mostOpen ? " open" : ""}><summary>${head}</summary>
<table><thead><tr><th>Place</th><th>What</th><th>Truth</th><th>Answer</th><th class="number">Confidence</th></tr></thead><tbody>${rows.join("")}</tbody></table></details>`;
}

function writeCalibration({ summary }: Evaluation): string {
  const rows = summary.calibration.bins.map(
    ({ from, count, confidence, accuracy }) =>
      `<tr>${[from.toFixed(1), count, percent(confidence), percent(accuracy)].map((cell) => `<td class="number">${cell}</td>`).join("")}</tr>`,
  );
  if (rows.length === 0) return "";
  const heads = ["From", "Values", "Said", "Right"].map((head) => `<th class="number">${head}</th>`).join("");
  return `<h2>Confidence</h2><table><thead><tr>${heads}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

/** One HTML file that works offline: the scores of every field, and every fault with truth and answer side by side. */
export function buildEvalPage(evaluation: Evaluation): string {
  const { summary, schema, model } = evaluation;
  const worst = [...evaluation.documents].sort(
    (a, b) => b.outcomes.filter(isFault).length - a.outcomes.filter(isFault).length,
  );
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Evaluation of ${escapeMarkup(schema)}</title><style>${style}</style></head><body>
<h1>${escapeMarkup(schema)} · F1 ${percent(summary.micro.f1)}</h1>
<p>${escapeMarkup(model)} · ${count(summary.documents, "document", "documents")}, ${summary.failed} failed, ${summary.exactDocuments} without a fault</p>
${writeFields(evaluation)}
${writeCalibration(evaluation)}
<h2>Documents, most faults first</h2>
${worst.map(writeDocument).join("\n")}
</body></html>
`;
}
