import { describe, expect, it } from "vitest";
import { findLostInk } from "../../src/ocr/find-lost-ink.ts";
import { findSign } from "../../src/ocr/find-sign.ts";

/** Columns of a line: `.` blank, `#` ink, four columns a letter. */
const columns = (drawing: string): Uint8Array =>
  Uint8Array.from({ length: drawing.length * 4 }, (_, column) => (drawing[column >> 2] === "." ? 1 : 0));

describe("findLostInk", () => {
  //                 first digit's center in column 50, last one's in 98
  const word = { text: "12,50", first: 50, last: 98 };

  it.each([
    ["nothing", "............#############.......", []],
    [
      "a sign after",
      "............#############...####....",
      [{ word: 0, side: "after", start: 112, end: 128, misread: false }],
    ],
    [
      "a sign before",
      "....####..###############......",
      [{ word: 0, side: "before", start: 16, end: 32, misread: false }],
    ],
    ["a bold last digit only", "............##############......", []],
    ["a long rule", "............#############..###################", []],
  ])("finds %s", (_, drawing, expected) => {
    expect(findLostInk([word], columns(drawing))).toEqual(expected);
  });

  it("suspects a single letter at either end of an amount", () => {
    const drawing = columns("............#############......");
    expect(findLostInk([{ ...word, text: "f12.50" }], drawing)).toMatchObject([
      { side: "before", misread: "inside" },
    ]);
    expect(findLostInk([{ ...word, text: "12,50E" }], drawing)).toMatchObject([
      { side: "after", misread: "inside" },
    ]);
  });

  it("looks only at amounts, and no further than the next word", () => {
    const drawing = columns("............#############..####.....");
    expect(findLostInk([{ ...word, text: "12.50xy" }], drawing)).toEqual([]);
    expect(findLostInk([word, { text: "x", first: 116, last: 116 }], drawing)).toEqual([]);
  });
});

describe("findSign", () => {
  it.each([
    ["12.50", "before", "TOTAL £12.50", { sign: "£", spaced: false }],
    ["1.234,56", "after", "Summe 1.234,56 €", { sign: "€", spaced: true }],
    ["1.234,56", "after", "Summe 1 234,56€", { sign: "€", spaced: false }],
    ["12.50", "after", "12.50 13.60 €", undefined],
    ["382,44", "after", "1382,44 €", { sign: "€", spaced: true }],
    ["12.50", "before", "£112.50", undefined],
    ["12.50", "before", "£12.501", undefined],
    ["12.50", "before", "$12.50", undefined],
  ] as const)("%s %s in another reading", (amount, side, reading, expected) => {
    expect(findSign(amount, side, reading)).toEqual(expected);
  });
});
