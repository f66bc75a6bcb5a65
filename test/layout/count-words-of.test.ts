import * as fc from "fast-check";
import { expect, it } from "vitest";
import { countWordsOf } from "../../src/layout/count-words-of.ts";
import { plainParts } from "../../src/layout/plain-parts.ts";
import { plainText } from "../../src/layout/plain-text.ts";

const signs = fc.constantFrom(
  ...Array.from("aB1.,äß漢😀\u0301 \t\n\r\f\v\u00A0\u0085\u1680\u2003\u2028\u2029\u3000\uFEFF\u200B"),
);

it("counts the words of a plain text as many as are made of it, and makes none", () => {
  fc.assert(
    fc.property(fc.string({ unit: signs }), (text) => {
      const page = plainText(text, 0);
      const count = countWordsOf(page);
      expect(Reflect.get(page, plainParts)).toBeUndefined();
      expect(count).toBe(page.words.length);
    }),
  );
});

it("counts the words that any other page has", () => {
  const page = plainText("one two", 0);
  expect(countWordsOf({ ...page, words: page.words.slice(1) })).toBe(1);
});
