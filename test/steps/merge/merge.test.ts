import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FieldReport } from "../../../src/document/field-report.ts";
import { mergeAnswers } from "../../../src/steps/merge/merge-answers.ts";
import { mergePatch } from "../../../src/steps/merge/merge-patch.ts";

describe("mergeAnswers", () => {
  it("merges objects, appends lists in page order and keeps the first scalar that is not null", () => {
    const merged = mergeAnswers([
      {
        pages: [2, 3],
        json: { number: "7", total: "9.00", seller: { name: null, city: "B" }, lines: [{ n: 3 }] },
      },
      {
        pages: [0, 1],
        json: { number: "7", total: null, seller: { name: "A", city: null }, lines: [{ n: 1 }, { n: 2 }] },
      },
    ]);
    expect(merged).toEqual({
      json: {
        number: "7",
        total: "9.00",
        seller: { name: "A", city: "B" },
        lines: [{ n: 1 }, { n: 2 }, { n: 3 }],
      },
      unanswered: [],
      issues: [],
      conflicts: [],
    });
  });

  it("returns the pages of requests without an answer", () => {
    expect(mergeAnswers([{ pages: [4, 5] }, { pages: [0], json: { a: 1 } }, { pages: [2] }])).toEqual({
      json: { a: 1 },
      unanswered: [2, 4, 5],
      issues: [],
      conflicts: [],
    });
    expect(mergeAnswers([{ pages: [0] }])).toEqual({ unanswered: [0], issues: [], conflicts: [] });
  });

  const standing = (label: number, match: FieldReport["match"] = "exact"): Record<string, FieldReport> => ({
    "/a": {
      state: "found",
      origin: "text-layer",
      match,
      citations: [],
      confidence: label,
      confidenceParts: { label },
    },
  });
  it.each<[string, Record<string, FieldReport>, Record<string, FieldReport>, string, boolean]>([
    ["the one that stands in the document", standing(1, "none"), standing(0.9), "y", false],
    ["the one with the clearer label", standing(0.9), standing(1), "y", false],
    ["the first where nothing else tells, which is no proof", standing(1), standing(1), "x", true],
    ["the first where none stands there", standing(1, "none"), standing(1, "none"), "x", false],
  ])(
    "of scalars that differ keeps %s, and the other as an alternative",
    (_, first, second, kept, isAmbiguous) => {
      const merged = mergeAnswers([
        { pages: [0], json: { a: "x" }, fields: first },
        { pages: [1], json: { a: "y" }, fields: second },
      ]);
      expect(merged.json).toEqual({ a: kept });
      expect(merged.issues).toMatchObject([{ pointer: "/a", code: "conflict" }]);
      const value = kept === "x" ? "y" : "x";
      expect(merged.conflicts).toMatchObject([{ pointer: "/a", isAmbiguous, alternatives: [{ value }] }]);
    },
  );

  it("goes on with the account of the part before, and begins another one where its number differs", () => {
    const rows = (...names: number[]): { n: number }[] => names.map((n) => ({ n }));
    const merged = mergeAnswers([
      { pages: [0], json: { accounts: [{ iban: "A", open: "1", rows: rows(1, 2, 3) }] } },
      { pages: [1], json: { accounts: [{ iban: null, open: null, rows: rows(4, 5, 6) }] } },
      { pages: [2], json: { accounts: [{ iban: "B", open: "6", rows: rows(7, 8, 9) }] } },
    ]);
    expect(merged.json).toEqual({
      accounts: [
        { iban: "A", open: "1", rows: rows(1, 2, 3, 4, 5, 6) },
        { iban: "B", open: "6", rows: rows(7, 8, 9) },
      ],
    });
  });

  it("takes rows at a seam once where both answers saw the page, and never drops equal rows of other pages", () => {
    const rows = (...names: string[]): { lines: { n: string }[] } => ({ lines: names.map((n) => ({ n })) });
    const overlapping = [
      { pages: [0, 1], json: rows("a", "b", "c") },
      { pages: [1, 2], json: rows("b", "c", "d") },
    ];
    expect(mergeAnswers(overlapping).json).toEqual(rows("a", "b", "c", "d"));
    const apart = [
      { pages: [0], json: rows("a", "b") },
      { pages: [1], json: rows("b", "c") },
    ];
    expect(mergeAnswers(apart).json).toEqual(rows("a", "b", "b", "c"));
  });

  it("loses no row, however many parts there are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer(), { maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        (parts) => {
          const merged = mergeAnswers(parts.map((lines, page) => ({ pages: [page], json: { lines } })));
          expect(merged.json).toEqual({ lines: parts.flat() });
        },
      ),
    );
  });
});

describe("mergePatch", () => {
  const json = {
    total: "1",
    lines: [
      { q: "1", n: "a" },
      { q: "2", n: "b" },
    ],
  };

  it("replaces at the places asked for, or inside of them, and nowhere else", () => {
    const patch = { "/total": "9", "/lines/1/q": "5", "/lines/0/q": "7", "/other": "x" };
    expect(mergePatch(json, patch, ["/total", "/lines/1"])).toEqual({
      total: "9",
      lines: [
        { q: "1", n: "a" },
        { q: "5", n: "b" },
      ],
    });
    expect(json.total).toBe("1");
  });

  it("sets what stands deeper last", () => {
    const patch = { "/lines/0/q": "8", "/lines": [{ q: "3", n: "c" }] };
    expect(mergePatch(json, patch, ["/lines"])).toEqual({ total: "1", lines: [{ q: "8", n: "c" }] });
  });
});
