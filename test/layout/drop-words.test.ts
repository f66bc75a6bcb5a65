import { describe, expect, it } from "vitest";
import { dropWords } from "../../src/layout/drop-words.ts";
import { plainText } from "../../src/layout/plain-text.ts";

describe("a page whose words were let go", () => {
  it("makes the same words and lines anew", () => {
    const page = plainText("one two\n\nthree", 0);
    const [words, lines] = [page.words, page.lines];
    dropWords(page);
    expect(page.words).not.toBe(words);
    expect(page.words).toEqual(words);
    expect(page.lines).toEqual(lines);
  });

  it("keeps its words where they are not those of its text", () => {
    const page = { ...plainText("one two", 0) };
    const { words } = page;
    dropWords(page);
    expect(page.words).toBe(words);
  });
});
