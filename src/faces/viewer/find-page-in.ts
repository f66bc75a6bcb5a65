import type { Citation } from "../../document/citation.ts";
import type { ReportPage } from "./report-entry.ts";

/** Index of the page that a citation points to, -1 where it is not part of the report. */
export type PageFinder = (place: Pick<Citation, "file" | "pageNumber">) => number;

/** Finds pages by file and number; a file without pages is found without a number. */
export function findPageIn(pages: readonly ReportPage[]): PageFinder {
  const indices = new Map(pages.map((page, index) => [`${page.file}/${page.pageNumber ?? ""}`, index]));
  return ({ file = 0, pageNumber }) => indices.get(`${file}/${pageNumber ?? ""}`) ?? -1;
}
