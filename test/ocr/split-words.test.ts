import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitWords } from "../../src/ocr/split-words.ts";

const line = (text: string, spaces: readonly number[]): Parameters<typeof splitWords>[0] =>
  Array.from(text, (character, index) => ({
    text: character,
    x: (index + 0.5) / text.length,
    confidence: 1,
    spaceBefore: spaces[index] ?? 0,
  }));
const join = (words: ReturnType<typeof splitWords>): string[] =>
  words.map((word) => word.map(({ text }) => text).join(""));

describe("splitWords", () => {
  it.each([
    ["a gap with a sure space", "ab", [0, 0.99], [8], ["a", "b"]],
    ["a clear gap with a trace of a space", "ab", [0, 0.05], [14], ["a", "b"]],
    ["a gap that parts columns without any space seen", "ab", [0, 0], [37], ["a", "b"]],
    ["no gap of a narrow digit in a wide cell", "1.5", [0, 0, 0], [14, 14], ["1.5"]],
    ["no small gap with a faint trace", "ab", [0, 0.01], [6], ["ab"]],
  ])("%s", (_, text, spaces, gaps, expected) => {
    expect(join(splitWords(line(text, spaces), gaps))).toEqual(expected);
  });

  it("keeps every character in order, whatever the gaps", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }))),
        (pairs) => {
          const text = pairs.map((__, index) => String.fromCodePoint(97 + (index % 26))).join("");
          const words = splitWords(
            line(
              text,
              pairs.map(([, space]) => space),
            ),
            pairs.slice(1).map(([gap]) => gap),
          );
          expect(join(words).join("")).toBe(text);
          expect(words.every((word) => word.length > 0)).toBe(true);
        },
      ),
    );
  });
});
