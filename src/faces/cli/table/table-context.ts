import type { FieldReport } from "../../../document/field-report.ts";
import type { MatchMark } from "../../result/describe-match.ts";
import type { Paint } from "../paint.ts";

/** What every part of the table is drawn with. */
export interface TableContext {
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
  /** Columns of the page labels, so that values line up. */
  readonly placeWidth: number;
  /** True where the document has several files, so that a page label must name its file. */
  readonly hasFiles: boolean;
}

/** Where the first citation of a value is: `p2`, `2:p1` with several files, `@120` for text without pages. */
export function placeLabel(report: FieldReport, hasFiles: boolean): string {
  const [citation] = report.citations;
  if (!citation) return "";
  const { file = 0, pageNumber, span, path } = citation;
  const prefix = hasFiles ? `${file + 1}:` : "";
  if (pageNumber !== undefined) return `${prefix}p${pageNumber}`;
  if (span) return `${prefix}@${span.start}`;
  return path === undefined ? "" : `${prefix}data`;
}

/** The left margin of a line: its mark and its place. */
export function margin(context: TableContext, mark?: MatchMark, place = ""): string {
  const styles = { good: "green", doubtful: "yellow", bad: "red", quiet: "dim" } as const;
  const symbol = mark && mark.symbol !== " " ? context.paint(styles[mark.tone], mark.symbol) : " ";
  return `  ${symbol} ${context.paint("dim", place.padEnd(context.placeWidth))} `;
}

/** Columns that `margin` takes. */
export function marginWidth(context: TableContext): number {
  return 5 + context.placeWidth;
}
