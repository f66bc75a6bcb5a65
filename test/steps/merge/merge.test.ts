import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
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
    });
  });

  it("returns the pages of requests without an answer", () => {
    expect(mergeAnswers([{ pages: [4, 5] }, { pages: [0], json: { a: 1 } }, { pages: [2] }])).toEqual({
      json: { a: 1 },
      unanswered: [2, 4, 5],
      issues: [],
    });
    expect(mergeAnswers([{ pages: [0] }])).toEqual({ unanswered: [0], issues: [] });
  });

  it("keeps the value that stands in the document where answers differ, and says that they do", () => {
    const answers = [
      { pages: [0], json: { a: "x" }, isGrounded: () => false },
      { pages: [1], json: { a: "y" }, isGrounded: (pointer: string) => pointer === "/a" },
    ];
    const merged = mergeAnswers(answers);
    expect(merged.json).toEqual({ a: "y" });
    expect(merged.issues).toMatchObject([{ pointer: "/a", code: "conflict" }]);
    expect(mergeAnswers(answers.map(({ pages, json }) => ({ pages, json }))).json).toEqual({ a: "x" });
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
