import { describe, expect, it } from "vitest";
import type { PlacedWord } from "../../../src/embedded/reading/placed-word.ts";
import { groupRows } from "../../../src/embedded/reading/group-rows.ts";
import { levelWords } from "../../../src/embedded/reading/level-words.ts";

const labels = [
  "Club sandwich",
  "Soup of today",
  "Iced tea",
  "Carrot cake",
  "Subtotal sum",
  "Sales tax",
  "Grand total",
];
const pitch = 36;

/** A slip with an amount at the right of each label; `slope` by the line's height, amounts are lines of their own where they lie too low. */
function slip(slopeAt: (y: number) => number): PlacedWord[] {
  return labels.flatMap((label, row) => {
    const y = 100 + row * pitch;
    const at = (left: number, width: number, text: string, line: number): PlacedWord => {
      const top = y + slopeAt(y) * (left + width / 2 - 40);
      const across = { left, right: left + width, top, bottom: top + 28 };
      const index = row * 10 + Math.round(left / 100);
      const unset = { page: 0, start: 0, end: 0 };
      return { ...across, ...unset, index, text, line, block: 0, size: 28, bold: false, confidence: 0.9 };
    };
    const words = label.split(" ").map((text, place) => at(40 + 110 * place, 100, text, 2 * row));
    return [...words, at(580, 70, `${row}.50`, 2 * row + 1)];
  });
}

const rowsOf = (words: readonly PlacedWord[]): string[] =>
  groupRows(words).map((row) => row.map(({ text }) => text).join(" "));
const straight = labels.map((label, row) => `${label} ${row}.50`);

describe("words of a photograph", () => {
  it.each<[string, (y: number) => number]>([
    ["that hangs to the right", () => 0.06],
    ["that hangs to the left", () => -0.06],
    ["that was taken from the side", (y) => 0.02 + 0.0002 * y],
    ["that lies level", () => 0],
  ])("stand in rows on a page %s", (_, slopeAt) => {
    expect(rowsOf(levelWords(slip(slopeAt)))).toEqual(straight);
  });

  it("are left alone where the page lies level", () => {
    const words = slip((y) => (y % 2 === 0 ? 0.004 : -0.004));
    expect(levelWords(words)).toBe(words);
  });

  it("are left alone where lines lie in all directions", () => {
    const words = slip((y) => ((y / pitch) % 3 > 1.5 ? 0.2 : -0.2));
    expect(levelWords(words)).toBe(words);
  });

  it("are left alone where few lines tell how they lie", () => {
    const words = slip(() => 0.06).slice(0, 9);
    expect(levelWords(words)).toBe(words);
    expect(levelWords([])).toEqual([]);
  });
});
