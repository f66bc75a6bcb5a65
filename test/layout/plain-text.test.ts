import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../../src/layout/plain-text.ts";

const piece = fc.oneof(fc.string(), fc.constantFrom("\n", "\r\n", "\n\n", " ", "\t", "\f", "word"));
const someText = fc.array(piece).map((pieces) => pieces.join(""));

describe("laying out plain text", () => {
  it("keeps the text to the letter and finds every word in it by its span", () => {
    fc.assert(
      fc.property(someText, (text) => {
        const page = plainText(text, 3);
        expect(page.text).toBe(text);
        expect(page.words.map((word) => text.slice(word.span.start, word.span.end))).toEqual(
          page.words.map((word) => word.text),
        );
        expect(page.words.map((word) => word.text).join("")).toBe(text.replaceAll(/\s/gu, ""));
      }),
    );
  });

  it("gives every word to exactly one line, and every line runs from its first word to its last", () => {
    fc.assert(
      fc.property(someText, (text) => {
        const { words, lines } = plainText(text, 0);
        const covered = lines.flatMap((line) => words.slice(line.words.start, line.words.end));
        expect(covered).toEqual(words);
        for (const [index, line] of lines.entries()) {
          const own = words.filter((word) => word.line === index);
          expect(line.span).toEqual({ start: own[0]?.span.start, end: own.at(-1)?.span.end });
        }
      }),
    );
  });

  it("ends a block at an empty line or a form feed, not at a line break", () => {
    const { lines } = plainText("Title\r\n\r\nfirst line\r\nsecond line\n \nafter\fnext page", 0);
    expect(lines.map((line) => line.block)).toEqual([0, 1, 1, 2, 3]);
  });

  it("gives words without boxes whose origin is the text", () => {
    const { words, textSource, status } = plainText("Net 12,50", 0);
    expect(words.map(({ text, origin, box }) => [text, origin, box])).toEqual([
      ["Net", "text", undefined],
      ["12,50", "text", undefined],
    ]);
    expect([textSource, status]).toEqual(["text", "read"]);
  });

  it("says that a blank text holds none", () => {
    expect(plainText(" \n ", 0)).toMatchObject({ textSource: "none", words: [], lines: [] });
  });

  it("keeps its words where they are copied, and shares what makes them with all other pages", () => {
    const [one, other] = [plainText("Net 12,50", 0), plainText("Gross 14,88", 1)];
    expect({ ...other }).toMatchObject({ page: 1, words: [{ text: "Gross" }, { text: "14,88" }] });
    const wayOf = (page: object) => Object.getOwnPropertyDescriptor(page, "words");
    expect(wayOf(one)).toMatchObject({ get: expect.any(Function) });
    expect(wayOf(one)).toEqual(wayOf(other));
    expect(one.words.map(({ text }) => text)).toEqual(["Net", "12,50"]);
  });
});
