import type { Extraction } from "../../document/extraction.ts";
import { explainVerdict } from "../result/explain-verdict.ts";
import { formatUsage } from "../result/format-usage.ts";
import { humanizeName } from "../../values/humanize-name.ts";
import { summarizeResult } from "../result/summarize-result.ts";
import { toPath } from "../result/to-path.ts";
import { buildResultTree } from "../result/build-result-tree.ts";
import { describeFigures } from "../result/describe-figures.ts";
import { type PageFinder, findPageIn } from "./find-page-in.ts";
import type { ReportEntry } from "./report-entry.ts";
import { toAttemptView } from "./to-attempt-view.ts";
import { toFieldViews } from "./to-field-views.ts";
import { toNodeViews } from "./to-node-views.ts";
import { toPageViews } from "./to-page-views.ts";
import type { CheckView, DocumentView, UnusedView } from "./view-model.ts";

/** Everything that the page shows of one document, as plain data. */
export function toDocumentView(entry: ReportEntry): DocumentView {
  const { extraction, name, schemaTitle } = entry;
  const summary = summarizeResult(extraction);
  const findPage = findPageIn(entry.pages);
  const nodes = buildResultTree(extraction);
  const fields = toFieldViews(nodes, extraction, findPage, entry.pages);
  const indices = new Map(fields.map((field, index) => [field.pointer, index]));
  const toIndices = (pointers: readonly string[]): number[] =>
    pointers.flatMap((pointer) => indices.get(pointer) ?? []);
  const unused = toUnusedViews(extraction, findPage);
  return {
    name,
    schemaTitle,
    verdict: extraction.verdict,
    reasons: explainVerdict(extraction),
    figures: describeFigures(summary),
    fields,
    nodes: toNodeViews(nodes, indices),
    checks: extraction.checks.map((check) => toCheckView(check, toIndices)),
    absent: summary.absent.map(({ pattern, pointers }) => ({
      label: humanizeName(pattern.split("/").findLast((token) => token !== "*") ?? pattern),
      path: toPath(pattern),
      count: pointers.length,
    })),
    ungrounded: toIndices(summary.ungrounded),
    unreadable: toIndices(summary.unreadable),
    unused,
    unusedCharacters: summary.unusedCharacters,
    pages: toPageViews(entry, fields),
    warnings: extraction.warnings.map(({ message, pageNumber }) => ({
      text: pageNumber === undefined ? message : `Page ${pageNumber}: ${message}`,
    })),
    attempts: extraction.attempts.map(toAttemptView),
    usage: formatUsage(extraction),
    provenance: toProvenance(extraction),
  };
}

function toCheckView(
  check: Extraction<unknown>["checks"][number],
  toIndices: (pointers: readonly string[]) => number[],
): CheckView {
  const { status, severity, defining, message, equation, expected, actual, difference } = check;
  const numbers: [string, string | undefined][] = [
    ["expected", expected],
    ["stated", actual],
    ["difference", difference],
  ];
  return {
    status,
    severity,
    defining,
    message,
    ...(equation === undefined ? {} : { equation }),
    numbers:
      status === "fail" ? numbers.flatMap(([label, value]) => (value ? [[label, value] as const] : [])) : [],
    fields: toIndices(check.pointers),
  };
}

function toUnusedViews(extraction: Extraction<unknown>, findPage: PageFinder): UnusedView[] {
  return extraction.coverage.pages.flatMap((page) =>
    page.unusedRegions.map((region) => ({
      page: findPage(page),
      label: page.pageNumber === undefined ? "" : `page ${page.pageNumber}`,
      quote: region.quote,
      boxes: (region.boxes ?? []).map(({ x, y, width, height }) => [x, y, width, height] as const),
    })),
  );
}

function toProvenance({ provenance }: Extraction<unknown>): [string, string][] {
  const { inputs, versions, modelAsked, modelAnswered, schema, schemaHash, promptHash } = provenance;
  return [
    ...inputs.map(({ name, sha256 }): [string, string] => [name, `sha256 ${sha256}`]),
    [
      "Model",
      modelAnswered && modelAnswered !== modelAsked
        ? `${modelAsked} (answered: ${modelAnswered})`
        : modelAsked,
    ],
    ["Schema", `${schema} (${schemaHash.slice(0, 12)})`],
    ...(promptHash === undefined ? [] : [["Prompt", promptHash.slice(0, 12)] as [string, string]]),
    [
      "Versions",
      Object.entries(versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(", "),
    ],
  ];
}
