import { formatSeconds } from "../../values/format-seconds.ts";
import type { Extraction } from "../../document/extraction.ts";
import type { Json } from "../../document/json.ts";
import { describeMatch } from "../result/describe-match.ts";
import { humanizeName } from "../../values/humanize-name.ts";
import { parsePointer } from "../../values/parse-pointer.ts";
import type { FieldNode, ResultNode } from "../result/result-node.ts";
import type { ReportPage } from "./report-entry.ts";
import type { PageFinder } from "./find-page-in.ts";
import type { FieldView, PlaceView } from "./view-model.ts";

/** All leaves in the order in which they are shown. */
export function toFieldViews(
  nodes: readonly ResultNode[],
  extraction: Extraction<unknown>,
  findPage: PageFinder,
  pages: readonly ReportPage[],
): FieldView[] {
  const hasFiles = new Set(pages.map((page) => page.file)).size > 1;
  return leaves(nodes).map((node): FieldView => {
    const { report, pointer } = node;
    const mark = describeMatch(report);
    const value = showValue(node.value);
    const raw = report.raw && report.raw !== value ? report.raw : undefined;
    return {
      pointer,
      label: humanizeName(node.name),
      title: titleOf(node),
      value,
      ...(raw === undefined ? {} : { raw }),
      state: report.state,
      tone: mark.tone,
      symbol: mark.symbol,
      meaning: mark.meaning,
      origin: report.origin,
      confidence: report.confidence,
      confidenceParts: Object.entries(report.confidenceParts),
      places: report.citations.map((citation): PlaceView => {
        const page = findPage(citation);
        return {
          page,
          label: placeLabel(citation, hasFiles),
          quote: citation.quote,
          boxes: (citation.boxes ?? []).map(({ x, y, width, height }) => [x, y, width, height] as const),
        };
      }),
      alternatives: (report.alternatives ?? []).map(({ value, why }) => ({ value: showValue(value), why })),
      checks: extraction.checks.flatMap((check, index) => (check.pointers.includes(pointer) ? [index] : [])),
    };
  });
}

/** Names the innermost list item around a leaf, or the object, so that twins can be told apart. */
function titleOf({ pointer, name }: FieldNode): string {
  const tokens = parsePointer(pointer);
  const isNumber = (token: string | undefined): boolean => /^\d+$/.test(token ?? "");
  const at = tokens.findLastIndex(isNumber);
  const label = humanizeName(name);
  if (at > 0) {
    const item = `${humanizeName(tokens[at - 1] ?? "")} ${Number(tokens[at]) + 1}`;
    return at === tokens.length - 1 ? item : `${item}: ${label}`;
  }
  return tokens.length > 1 ? `${humanizeName(tokens.at(-2) ?? "")}: ${label}` : label;
}

function leaves(nodes: readonly ResultNode[]): FieldNode[] {
  return nodes.flatMap((node) => {
    if (node.type === "field") return [node];
    if (node.type === "group") return leaves(node.children);
    return node.rows.flatMap((cells) => cells.filter((cell) => cell !== undefined));
  });
}

function showValue(value: Json): string {
  if (value === null) return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function placeLabel(citation: FieldNode["report"]["citations"][number], hasFiles: boolean): string {
  const { file = 0, pageNumber, path, time } = citation;
  const parts = [
    hasFiles ? `file ${file + 1}` : "",
    pageNumber === undefined ? "" : `page ${pageNumber}`,
    time ? formatSeconds(time.start) : "",
    path ?? "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}
