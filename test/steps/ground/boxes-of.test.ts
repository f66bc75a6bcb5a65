import { describe, expect, it } from "vitest";
import type { Word } from "../../../src/document/word.ts";
import { boxesOf } from "../../../src/steps/ground/boxes-of.ts";

const box = { x: 0.1, y: 0.2, width: 0.4, height: 0.02 };
const make = (text: string): Word => ({
  text,
  span: { start: 10, end: 10 + text.length },
  line: 0,
  origin: "ocr",
  box,
});
const boxOf = (text: string, start: number, end: number) => boxesOf([make(text)], { start, end })[0];

describe("boxesOf", () => {
  it.each([
    ["the whole word", 10, 18, 0.1, 0.5],
    ["its first letter", 10, 11, 0.1, 0.175],
    ["its last four letters", 14, 18, 0.275, 0.5],
    ["letters in its middle", 12, 14, 0.175, 0.325],
  ])("cuts a box to %s, with half a letter to spare", (_, start, end, left, right) => {
    const cut = boxOf("4x0.95EU", start, end);
    expect(cut?.x).toBeCloseTo(left, 6);
    expect((cut?.x ?? 0) + (cut?.width ?? 0)).toBeCloseTo(right, 6);
    expect(cut).toMatchObject({ y: box.y, height: box.height });
  });

  it("keeps the whole box of words that run from right to left", () => {
    expect(boxOf("שלוםעולם", 10, 12)).toEqual(box);
  });
});
