import { formatSeconds } from "../../../values/format-seconds.ts";
import type { FieldReport } from "../../../document/field-report.ts";

/** Where the first citation of a value is: `p2`, `2:p1` with several files, `1:05` in a recording, `@120` for text without pages. */
export function placeLabel(report: FieldReport, hasFiles: boolean): string {
  const [citation] = report.citations;
  if (!citation) return "";
  const { file = 0, pageNumber, span, path, time } = citation;
  const prefix = hasFiles ? `${file + 1}:` : "";
  if (time) return `${prefix}${formatSeconds(time.start)}`;
  if (pageNumber !== undefined) return `${prefix}p${pageNumber}`;
  if (span) return `${prefix}@${span.start}`;
  return path === undefined ? "" : `${prefix}data`;
}
