import { createHash } from "node:crypto";
import { dirname, relative, resolve, sep } from "node:path";
import type { BatchSighting, BatchSummary } from "../../../batch/batch-summary.ts";
import { escapeMarkup } from "../../../values/escape-markup.ts";
import { formatMilliseconds } from "../../result/format-milliseconds.ts";
import { nameReason } from "../../result/name-reason.ts";
import { formatMoney } from "./format-money.ts";

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; --line: #8884; }
body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
table.counts { width: auto; min-width: 24rem; }
.word { white-space: nowrap; }
.name { min-width: 14rem; }
.cards { display: flex; flex-wrap: wrap; gap: .8rem; padding: 0; list-style: none; }
.cards li { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .9rem; }
.cards b { display: block; font-size: 1.3rem; font-variant-numeric: tabular-nums; }
.failed { color: #c33; } .partial, .skipped { color: #a60; } .succeeded { color: #27803b; }
p.note { opacity: .75; }
@media (max-width: 44rem) {
  .eyes thead { display: none; }
  .eyes tr { display: block; padding: .4rem 0; border-bottom: 1px solid var(--line); }
  .eyes td { display: inline-block; border: 0; padding: 0 .6rem; }
  .eyes td.name, .eyes td.why { display: block; }
}
`;

interface PageInput {
  readonly summary: BatchSummary;
  readonly title: string;
  /** Where the page is written, for links to reports beside it. */
  readonly file: string;
  readonly milliseconds: number;
}

const number = (value: number): string => value.toLocaleString("en-US");

function card(name: string, value: string, kind = ""): string {
  return `<li><b class="${kind}">${escapeMarkup(value)}</b>${escapeMarkup(name)}</li>`;
}

function countTable(head: string, rows: readonly (readonly [string, number])[]): string {
  const lines = rows.map(
    ([name, count]) => `<tr><td>${escapeMarkup(name)}</td><td class="number">${number(count)}</td></tr>`,
  );
  return `<table class="counts"><thead><tr><th>${head}</th><th class="number">Documents</th></tr></thead><tbody>${lines.join("")}</tbody></table>`;
}

function linkTo(report: string, file: string): string {
  const path = relative(dirname(resolve(file)), resolve(report));
  return path.split(sep).map(encodeURIComponent).join("/");
}

function writeSighting(sighting: BatchSighting, file: string): string {
  const { source, status, verdict, code, note, failedChecks, report } = sighting;
  const name = escapeMarkup(source);
  const why = [
    code === undefined
      ? escapeMarkup((note ?? "").split(", ").map(nameReason).join("; "))
      : `<code>${escapeMarkup(code)}</code> ${escapeMarkup(note ?? "")}`,
    failedChecks.length > 0 ? `failed checks: ${failedChecks.map(escapeMarkup).join(", ")}` : "",
  ].filter((part) => part !== "");
  const shown = report === undefined ? name : `<a href="${escapeMarkup(linkTo(report, file))}">${name}</a>`;
  return `<tr><td class="name">${shown}</td><td class="word ${status}">${status}</td><td class="word">${escapeMarkup(verdict ?? "–")}</td><td class="why">${why.join("<br>")}</td></tr>`;
}

/** One HTML file that works offline: what came of a run, what it cost, and which documents need eyes. It holds no values of documents. */
export function buildBatchPage({ summary, title, file, milliseconds }: PageInput): string {
  const { counts, sightings, toLookAt } = summary;
  const cards = [
    card("documents", number(summary.total)),
    ...(["succeeded", "partial", "failed", "skipped"] as const).map((status) =>
      card(status, number(counts[status]), status),
    ),
    summary.open > 0 ? card("not done yet", number(summary.open)) : "",
    summary.waiting ? card("questions at gateways", number(summary.waiting.questions)) : "",
    card("cost", formatMoney(summary.cost)),
    summary.uncertainCost > 0
      ? card("at most more, for calls that broke off", formatMoney(summary.uncertainCost))
      : "",
    summary.unpricedCalls > 0 ? card("calls without a known price", number(summary.unpricedCalls)) : "",
    card("questions to models", number(summary.attempts)),
    summary.reused > 0 ? card("results used again", number(summary.reused)) : "",
    card("this run", formatMilliseconds(milliseconds)),
    card("a document, mean", formatMilliseconds(summary.meanMs)),
    card("the slowest", formatMilliseconds(summary.longestMs)),
  ];
  const rest =
    toLookAt > sightings.length
      ? `<p class="note">The first ${number(sightings.length)} of ${number(toLookAt)}; all are in the lines of the run.</p>`
      : "";
  const eyes =
    sightings.length === 0
      ? "<p>None.</p>"
      : `<table class="eyes"><thead><tr><th>Document</th><th>Status</th><th>Verdict</th><th>Why</th></tr></thead><tbody>${sightings.map((each) => writeSighting(each, file)).join("")}</tbody></table>${rest}`;
  const { halted } = summary;
  const halt = halted
    ? `<p class="halted"><b class="failed">Halted.</b> ${escapeMarkup(halted.message)} <code>${escapeMarkup(halted.code)}</code> Documents that are not done yet did not fail: the run goes on with them by --resume once that is mended.</p>`
    : "";
  const sections = [
    halt,
    Object.keys(summary.verdicts).length > 0
      ? `<h2>Verdicts</h2>${countTable("Verdict", Object.entries(summary.verdicts))}`
      : "",
    summary.rules.length > 0
      ? `<h2>Failed checks</h2>${countTable(
          "Rule",
          summary.rules.map(({ rule, count }) => [rule, count]),
        )}`
      : "",
    summary.codes.length > 0
      ? `<h2>Errors</h2>${countTable(
          "Code",
          summary.codes.map(({ code, count }) => [code, count]),
        )}`
      : "",
    `<h2>Documents that need eyes</h2>${eyes}`,
  ];
  const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="gleaner">
<title>${escapeMarkup(title)} · Gleaner</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeMarkup(title)}</h1>
<ul class="cards">${cards.join("")}</ul>
${sections.join("\n")}
</body>
</html>
`;
}
