import { describe, expect, it } from "vitest";
import type { FieldReport } from "../../../src/document/field-report.ts";
import { plainText } from "../../../src/layout/plain-text.ts";
import { findRival } from "../../../src/steps/check/find-rival.ts";

const report = (raw: string, ...others: string[]): FieldReport => ({
  state: "found",
  raw,
  origin: "text",
  match: "ambiguous",
  citations: [],
  confidence: 0.5,
  confidenceParts: {},
  ...(others.length > 0 ? { alternatives: others.map((value) => ({ value, why: "It fits too." })) } : {}),
});
const pages = ["No. R-1017\nTotal 119.00", "Bill 2025-77\nDue 5,895.50", "Thanks for bill 2025-77"].map(
  plainText,
);

describe("findRival", () => {
  it.each([
    ["another number and total", report("R-1017", "2025-77"), report("119.00", "5895.50"), 1],
    [
      "a number of one and a total of the other",
      report("R-1017", "2025-77"),
      report("5,895.50", "119.00"),
      1,
    ],
    ["another number alone", report("R-1017", "2025-77"), report("119.00"), undefined],
    ["another total alone", report("R-1017"), report("119.00", "5895.50"), undefined],
    ["a rival on the same page", report("R-1017", "119.00"), report("119.00", "R-1017"), undefined],
    ["a short code", report("R-1017", "25"), report("119.00", "5895.50"), undefined],
    ["a rival that no page has", report("R-1017", "2024-01"), report("119.00", "5895.50"), undefined],
  ])("judges %s by where they stand", (_, number, total, expected) => {
    expect(findRival([number], [total], pages)).toBe(expected);
  });
});
