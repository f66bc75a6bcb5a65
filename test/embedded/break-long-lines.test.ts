import { describe, expect, it } from "vitest";
import { breakLongLines } from "../../src/embedded/break-long-lines.ts";
import { plainText } from "../../src/layout/plain-text.ts";

const wordsOf = (text: string): string[] => breakLongLines(plainText(text, 0)).words.map((word) => word.text);

describe("Long lines of a text", () => {
  it.each([
    ["a short line", "Total 12.50"],
    ["a paragraph on one line", "word ".repeat(1000)],
    ["many lines", "Total 12.50\n".repeat(2000)],
  ])("stay as they are: %s", (_, text) => {
    const page = plainText(text, 0);
    expect(breakLongLines(page)).toBe(page);
  });

  it("are cut between words, each of which keeps its index and its place", () => {
    const text = `First line\n${"seven77 ".repeat(3000)}\nlast line`;
    const page = plainText(text, 0);
    const broken = breakLongLines(page);
    expect(wordsOf(text)).toEqual(page.words.map((word) => word.text));
    expect(broken.words.map(({ span }) => span)).toEqual(page.words.map(({ span }) => span));
    expect(broken.text).toHaveLength(text.length);
    expect(broken.text.replaceAll("\n", " ")).toBe(text.replaceAll("\n", " "));
    const lengths = broken.text.split("\n").map((line) => line.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(6000);
    expect(broken.lines).toHaveLength(lengths.length);
    for (const [index, { words, span }] of broken.lines.entries()) {
      const own = broken.words.slice(words.start, words.end);
      expect(own.every(({ line }) => line === index)).toBe(true);
      expect([own[0]?.span.start, own.at(-1)?.span.end]).toEqual([span.start, span.end]);
    }
  });

  it("lose data in letters, but no word beside it", () => {
    const text = `Picture ${"QUJD".repeat(3000)} Total 12.50`;
    const { text: left } = breakLongLines(plainText(text, 0));
    expect(left).toHaveLength(text.length);
    expect(left.split(/\s+/)).toEqual(["Picture", "Total", "12.50"]);
  });
});
