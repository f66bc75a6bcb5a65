import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawWord } from "../../src/document/raw-word.ts";
import { layoutPage } from "../../src/layout/layout-page.ts";

const page = { page: 0, width: 600, height: 800, textSource: "text-layer" as const };

/** Words of a line set in a fixed pitch of 5 points, 10 points high. */
function setLine(text: string, left: number, top: number): RawWord[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    origin: "text-layer",
    box: {
      x: (left + match.index * 5) / 600,
      y: top / 800,
      width: (match[0].length * 5) / 600,
      height: 10 / 800,
    },
  }));
}

const read = (words: readonly RawWord[]): string => layoutPage({ ...page, words }).text;

const rawWord = fc.record({
  text: fc.string({ maxLength: 8 }),
  origin: fc.constant("ocr" as const),
  angle: fc.constantFrom(0, 0, 0, 90, 180, 270, 33),
  box: fc.record({
    x: fc.double({ min: -0.2, max: 1.1, noNaN: true }),
    y: fc.double({ min: -0.2, max: 1.1, noNaN: true }),
    width: fc.double({ min: 0, max: 0.3, noNaN: true }),
    height: fc.double({ min: 0, max: 0.05, noNaN: true }),
  }),
});

describe("layoutPage", () => {
  it("keeps the rows of a table on one line each, however the words came", () => {
    const words = [
      ...setLine("Qty Description", 50, 100),
      ...setLine("2 Red paper", 50, 115),
      ...setLine("Amount", 500, 100),
      ...setLine("12.50", 500, 115),
    ];
    expect(read(words.toReversed())).toBe("Qty Description Amount\n2 Red paper 12.50");
  });

  it("reads two columns of running text one after the other", () => {
    const left = Array.from({ length: 6 }, (_, row) =>
      setLine(`left column says words in row number${row}x`, 40, 100 + row * 12),
    );
    const right = Array.from({ length: 6 }, (_, row) =>
      setLine(`right column has other prose in line${row}y`, 320, 105 + row * 12),
    );
    const lines = read([...left, ...right].flat()).split(/\n+/);
    expect(lines.map((line) => line.split(" ")[0])).toEqual([
      ...Array(6).fill("left"),
      ...Array(6).fill("right"),
    ]);
  });

  it("reads lines that sink across a skewed scan as lines", () => {
    const words = Array.from({ length: 8 }, (_, row) =>
      setLine("one two three four five six seven eight", 40, 100 + row * 14),
    )
      .flat()
      .concat(Array.from({ length: 8 }, (_, row) => setLine("9.99", 520, 100 + row * 14)).flat())
      .map((word): RawWord =>
        word.box ? { ...word, box: { ...word.box, y: word.box.y + word.box.x * 0.03 } } : word,
      );
    expect(read(words).split("\n")).toEqual(Array(8).fill("one two three four five six seven eight 9.99"));
  });

  it("parts blocks by an empty line where the gap is wide", () => {
    const words = [40, 52, 64, 110, 122].flatMap((top, index) => setLine(`line ${index}`, 50, top));
    expect(read(words)).toBe("line 0\nline 1\nline 2\n\nline 3\nline 4");
  });

  it("keeps a word once that was printed twice for bold type", () => {
    const words = setLine("Total 5.00", 50, 50);
    const shadow = words.map((word): RawWord =>
      word.box ? { ...word, box: { ...word.box, x: word.box.x + 0.0005 } } : word,
    );
    expect(read([...words, ...shadow])).toBe("Total 5.00");
  });

  it("puts letters set with space between them together", () => {
    expect(read(setLine("I N V O I C E   N O T E", 50, 50))).toBe("INVOICE NOTE");
  });

  it("puts turned words after the upright ones, in their own reading order", () => {
    const turned = ["read", "me"].map((text, index): RawWord => {
      return {
        text,
        origin: "text-layer",
        angle: 90,
        box: { x: 0.9, y: 0.1 + index * 0.05, width: 0.0125, height: 0.04 },
      };
    });
    expect(read([...turned, ...setLine("upright", 50, 700)])).toBe("upright\n\nread me");
  });

  it("gives every word once, with a span that slices to it and a box on the page", () => {
    fc.assert(
      fc.property(fc.array(rawWord, { maxLength: 60 }), (words) => {
        const result = layoutPage({ ...page, words });
        const unique = new Map(words.map((word) => [word.text.replace(/\s+/gu, " ").trim(), word]));
        unique.delete("");
        expect(result.text.replaceAll(/\s/gu, "")).toBe(
          result.words.map((word) => word.text.replaceAll(/\s/gu, "")).join(""),
        );
        const joined = result.words.map((word) => word.text).join(" ");
        expect([...unique.keys()].filter((text) => text.length > 2 && !joined.includes(text))).toEqual([]);
        for (const word of result.words) {
          expect(result.text.slice(word.span.start, word.span.end)).toBe(word.text);
          const { x = 0, y = 0, width = 0, height = 0 } = word.box ?? {};
          expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
          expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9);
        }
        const covered = result.lines.flatMap((line) => result.words.slice(line.words.start, line.words.end));
        expect(covered).toEqual(result.words);
      }),
      { numRuns: 150 },
    );
  });
});
