import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutReading } from "../../src/layout/layout-reading.ts";
import { turnBox } from "../../src/layout/turn-box.ts";
import type { PixelReading } from "../../src/ports/pixel-reader.ts";

const upright = [
  { text: "Total", box: { x: 0.1, y: 0.1, width: 0.2, height: 0.05 }, confidence: 0.9 },
  { text: "12.50", box: { x: 0.4, y: 0.1, width: 0.2, height: 0.05 }, confidence: 0.8 },
  { text: "Thanks", box: { x: 0.1, y: 0.3, width: 0.2, height: 0.05 }, confidence: 0.7 },
];

function layOut(reading: Partial<PixelReading>, hasInk = true): ReturnType<typeof layoutReading> {
  return layoutReading({
    page: 2,
    width: 600,
    height: 800,
    hasInk,
    reading: { words: [], unreadRegions: [], rotation: 0, ...reading },
  });
}

describe("laying out words read from pixels", () => {
  it("turns boxes there and back without moving them", () => {
    const share = fc.double({ min: 0, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        share,
        share,
        fc.constantFrom(0, 90, 180, 270),
        (x, y, width, height, degrees) => {
          const there = turnBox({ x, y, width, height }, degrees);
          expect(there.x).toBeGreaterThanOrEqual(0);
          expect(there.y + there.height).toBeLessThanOrEqual(1);
          const back = turnBox(there, -degrees);
          expect(back.x).toBeCloseTo(x);
          expect(back.y).toBeCloseTo(y);
          expect([back.width, back.height]).toEqual([width, height]);
        },
      ),
    );
  });

  it("moves the top left corner to the top right with a quarter turn clockwise", () => {
    const box = turnBox({ x: 0, y: 0, width: 0.2, height: 0.1 }, 90);
    expect(box).toEqual({ x: 0.9, y: 0, width: 0.1, height: 0.2 });
  });

  it.each([0, 90, 180, 270])(
    "reads lines in order on a picture that needs %i degrees to stand upright",
    (rotation) => {
      const words = upright.map((word) => ({ ...word, box: turnBox(word.box, -rotation) }));
      const page = layOut({ words, rotation });
      expect(page.text).toBe("Total 12.50\n\nThanks");
      expect(page.words.map((word) => word.box?.x)).toEqual(
        words.map((word) => expect.closeTo(word.box.x, 6)),
      );
      expect(page.warnings.map((warning) => warning.code)).toEqual(rotation === 0 ? [] : ["page.turned"]);
      expect(page.turn ?? 0).toBe(rotation);
    },
  );

  it("calls a page with ink but no words unreadable, and one without ink read", () => {
    expect(layOut({}, true)).toMatchObject({ status: "unreadable", textSource: "none" });
    expect(layOut({}, false)).toMatchObject({ status: "read", textSource: "none" });
  });

  it("marks words as read from pixels and keeps their confidence", () => {
    const { words, textSource, page } = layOut({ words: upright });
    expect(words[0]).toMatchObject({ origin: "ocr", confidence: 0.9 });
    expect([textSource, page]).toEqual(["ocr", 2]);
  });
});
