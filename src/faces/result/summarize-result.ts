import type { Extraction } from "../../document/extraction.ts";
import type { FieldReport, Match } from "../../document/field-report.ts";
import { type AbsentGroup, groupAbsent } from "./group-absent.ts";

export interface UnusedText {
  readonly file: number;
  readonly pageNumber?: number;
  readonly quote: string;
}

/** The figures of a result that a reader wants before its values. */
export interface ResultSummary {
  readonly found: number;
  /** Leaves that are not in the document. */
  readonly missing: number;
  /** Found leaves that should stand in the document, and those that do. */
  readonly provable: number;
  readonly grounded: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly absent: readonly AbsentGroup[];
  readonly unreadable: readonly string[];
  readonly ungrounded: readonly string[];
  readonly unusedCharacters: number;
  readonly unused: readonly UnusedText[];
  readonly pages: number;
  readonly pagesWithoutText: readonly { readonly pageNumber?: number; readonly status: string }[];
}

const groundedMatches: readonly Match[] = ["exact", "normalized", "numeric", "date"];

/** Counts what was found, proven, missed and left over. */
export function summarizeResult(extraction: Extraction<unknown>): ResultSummary {
  const fields = Object.entries(extraction.fields);
  const found = fields.filter(([, report]) => report.state === "found");
  const provable = found.filter(([, report]) => report.match !== "not-applicable" || isFromData(report));
  const { pages } = extraction.coverage;
  const withStatus = (status: string): number =>
    extraction.checks.filter((check) => check.status === status).length;
  return {
    found: found.length,
    missing: fields.filter(([, report]) => report.state === "absent").length,
    provable: provable.length,
    grounded: provable.filter(([, report]) => isFromData(report) || groundedMatches.includes(report.match))
      .length,
    passed: withStatus("pass"),
    failed: withStatus("fail"),
    skipped: withStatus("skipped"),
    absent: groupAbsent(extraction.fields),
    unreadable: fields.filter(([, report]) => report.state === "unreadable").map(([pointer]) => pointer),
    ungrounded: extraction.coverage.ungrounded,
    unusedCharacters: pages.reduce(
      (sum, page) => sum + (page.status === "read" ? page.characters - page.usedCharacters : 0),
      0,
    ),
    unused: pages.flatMap(({ file, pageNumber, unusedRegions }) =>
      unusedRegions.map(({ quote }) => ({
        file,
        ...(pageNumber === undefined ? {} : { pageNumber }),
        quote,
      })),
    ),
    pages: pages.length,
    pagesWithoutText: pages
      .filter((page) => page.status !== "read")
      .map(({ pageNumber, status }) => (pageNumber === undefined ? { status } : { pageNumber, status })),
  };
}

function isFromData(report: FieldReport): boolean {
  return report.origin === "embedded-data";
}
