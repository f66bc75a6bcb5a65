import { describe, expect, it } from "vitest";
import { readDrawnText } from "./read-drawn-text.ts";

/** Letters drawn one by one along a line that starts at x and y, by the matrix of the line; each is 6 points wide. */
function drawEach(text: string, [a, b, c, d]: readonly number[], x: number, y: number): string {
  const step = [6 * (a ?? 0), 6 * (b ?? 0)];
  return text
    .split("")
    .map((letter, place) => {
      const at = [x + (step[0] ?? 0) * place, y + (step[1] ?? 0) * place];
      return `BT /F 10 Tf ${[a, b, c, d, ...at].join(" ")} Tm (${letter}) Tj ET`;
    })
    .join("\n");
}

/** A ligature that marked content tells, drawn as one letter. */
const told = "/Span << /ActualText <FEFF006600660069> >> BDC BT /F 10 Tf 1 0 0 1 12 0 Tm (x) Tj ET EMC";

describe("letters of a PDF that are drawn one by one", () => {
  it.each([
    ["upside down", [-1, 0, 0, -1]],
    ["mirrored", [-1, 0, 0, 1]],
    ["up the page", [0, 1, -1, 0]],
    ["down the page", [0, -1, 1, 0]],
  ])("are words in the order of reading where they stand %s", async (_, matrix) => {
    const text = await readDrawnText(drawEach("over the hill", matrix, 300, 500));
    expect(text).toBe("over the hill");
  });

  it("are words where the letters of a mirrored line come in any order, with gaps for blanks", async () => {
    const words = ["gate", "open"].map((word, place) =>
      drawEach(word, [-1, 0, 0, 1], 300 - 36 * (1 - place), 500),
    );
    expect(await readDrawnText(words.join("\n"))).toBe("open gate");
  });

  it("stay in their words around a ligature that marked content tells", async () => {
    const turned = [drawEach("of", [1, 0, 0, 1], 0, 0), told, drawEach("ce", [1, 0, 0, 1], 18, 0)].join("\n");
    expect(await readDrawnText(`q -1 0 0 -1 300 500 cm\n${turned}\nQ`)).toBe("offfice");
  });
});
