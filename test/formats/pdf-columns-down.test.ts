import { describe, expect, it } from "vitest";
import { readDrawnText } from "./read-drawn-text.ts";

/** Capital letters mean Kanji, a is the full stop. */
const fonts = {
  F: undefined,
  J: "1 beginbfrange <41> <5A> <4E00> endbfrange 1 beginbfchar <61> <3002> endbfchar",
};
const kanji = (letters: string): string =>
  letters
    .replaceAll(/[A-Z]/gu, (sign) => String.fromCodePoint(0x4e00 + (sign.codePointAt(0) ?? 0) - 0x41))
    .replaceAll("a", "。");
/** One letter below the other; the boxes of this font's letters are as high as the type is large. */
const drawDown = (letters: string, x: number, y = 700): string =>
  letters
    .split("")
    .map((letter, place) => `BT /J 10 Tf ${x} ${y - 10 * place} Td (${letter}) Tj ET`)
    .join("\n");
const drawAcross = (letters: string, x: number, y: number): string =>
  `BT /J 10 Tf ${x} ${y} Td (${letters}) Tj ET`;

describe("Japanese of a PDF that runs from top to bottom", () => {
  it("is read column by column from the right", async () => {
    const text = await readDrawnText(
      [drawDown("ABCDEFa", 300), drawDown("GHIJK", 282), drawDown("LMN", 264)].join("\n"),
      fonts,
    );
    expect(text).toBe(kanji("ABCDEFa\n\nGHIJK\n\nLMN"));
  });

  it("is no matter of a list with one sign a line beside others", async () => {
    const lines = ["ABCD", "EFGH", "IJKL", "MNOP"].map((letters, row) =>
      drawAcross(letters, 72, 700 - 20 * row),
    );
    expect(await readDrawnText(lines.join("\n"), fonts)).toBe(kanji("ABCD\nEFGH\nIJKL\nMNOP"));
  });
});
