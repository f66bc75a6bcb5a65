import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWords } from "../../src/values/count-words.ts";

describe("words of a text", () => {
  it.each([
    ["", 0],
    ["Total 12.50", 3],
    ["Straße-nr. 5", 3],
    ["日本 𝐀𝐁 😀 x", 3],
  ])("are counted: %s", (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it("are runs of letters and digits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(countWords(text)).toBe(text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
      }),
    );
  });
});
