import { expect, it } from "vitest";
import type { PageText } from "../../../src/document/page-text.ts";
import { placeWords } from "../../../src/embedded/reading/place-words.ts";
import { layoutPage } from "../../../src/layout/layout-page.ts";
import { turnBox } from "../../../src/layout/turn-box.ts";

const boxes = [
  { text: "Total", box: { x: 0.1, y: 0.5, width: 0.2, height: 0.05 } },
  { text: "12.50", box: { x: 0.7, y: 0.5, width: 0.2, height: 0.05 } },
];

function readTurned(turn: number): PageText {
  const isOnSide = turn % 180 !== 0;
  return layoutPage({
    page: 0,
    width: isOnSide ? 800 : 600,
    height: isOnSide ? 600 : 800,
    words: boxes.map(({ text, box }) => ({
      text,
      box: turnBox(box, -turn),
      origin: "ocr",
      angle: (360 - turn) % 360,
    })),
    textSource: "ocr",
  });
}

it.each([0, 90, 180, 270])(
  "places the words of a page turned by %i degrees as on the upright one",
  (turn) => {
    const isOnSide = turn % 180 !== 0;
    const page = {
      index: 0,
      file: 0,
      unit: "pixel",
      rotation: 0,
      width: isOnSide ? 800 : 600,
      height: isOnSide ? 600 : 800,
    } as const;
    const placed = placeWords(readTurned(turn), page);
    expect(placed.map(({ text, left, top }) => [text, Math.round(left), Math.round(top)])).toEqual([
      ["Total", 60, 400],
      ["12.50", 420, 400],
    ]);
  },
);
