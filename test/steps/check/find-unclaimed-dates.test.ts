import { describe, expect, it } from "vitest";
import type { Coverage } from "../../../src/document/coverage.ts";
import { documentOf, pageOf } from "../../embedded/page-of.ts";
import { findUnclaimedDates } from "../../../src/steps/check/find-unclaimed-dates.ts";

const schema = { laterDates: [["/issueDate", "/dueDate"]] } as const;

function coverageOf(quote: string): Coverage {
  const unusedRegions = [{ quote, span: { start: 0, end: quote.length } }];
  const page = { file: 0, pageNumber: 1, status: "read", characters: 99, usedCharacters: 50 } as const;
  return { pages: [{ ...page, unusedRegions }], ungrounded: [] };
}

const later = coverageOf("18 November 2025");

function find(input: Partial<Parameters<typeof findUnclaimedDates>[0]>): string[] {
  return findUnclaimedDates({ json, schema, coverage: later, document: { pages: [] }, pages: [], ...input });
}

const json = { issueDate: "2025-11-04", dueDate: null };

describe("an absent date that follows another one", () => {
  it.each([
    ["forfald d. 18. november 2025", true],
    ["2025-11-18", true],
    ["Nov 18, 2025", true],
    ["18/11/2025", true],
    ["11/12/2025", true],
    // One of its readings is earlier.
    ["05/12/2025", false],
    ["2025. november 18.", true],
    ["18.11.25", true],
    ["4 November 2025", false],
    ["18 November 2024", false],
    ["18 November 2027", false],
    ["CVR-nr. 18112025", false],
  ])("may be %j: %s", (quote, isOpen) => {
    expect(find({ coverage: coverageOf(quote) })).toEqual(isOpen ? ["/dueDate"] : []);
  });

  it.each([
    [{ issueDate: "2025-11-04", dueDate: "2025-11-20" }],
    [{ issueDate: null, dueDate: null }],
    [{ issueDate: "2025-11", dueDate: null }],
  ])("is not asked for in %j", (json) => {
    expect(find({ json, coverage: later })).toEqual([]);
  });

  it("is asked for by no schema that says nothing of it", () => {
    expect(find({ schema: {}, coverage: later })).toEqual([]);
  });

  it.each([
    ["opens a row of goods", "18.11.2025 Compliance training 4.500,00", []],
    ["stands before an amount", "Due 18.11.2025 4.500,00", ["/dueDate"]],
    ["stands alone", "18.11.2025", ["/dueDate"]],
  ])("may be a date that %s", (_, line, expected) => {
    const page = pageOf(`Invoice 7\n${line}`);
    const start = page.text.indexOf("18.11.2025");
    const region = { quote: "18.11.2025", span: { start, end: start + 10 } };
    const covered = { ...later.pages[0]!, unusedRegions: [region] };
    const coverage = { ...later, pages: [covered] };
    expect(find({ coverage, document: documentOf([page]), pages: [page] })).toEqual(expected);
  });
});
