import { describe, expect, it } from "vitest";
import { readDrawnText } from "./read-drawn-text.ts";

const fonts = {
  F: undefined,
  /** x and y mean letters beyond the first plane of Unicode: a slanted x as formulas have it, and a face. */
  M: "2 beginbfchar <78> <D835DC65> <79> <D83DDE00> endbfchar",
};

const readText = (content: string): Promise<string> =>
  readDrawnText(`BT /F 10 Tf 72 700 Td ${content} ET`, fonts);

describe("accents of a PDF that are drawn over their letters", () => {
  it.each([
    ["before the letter", "[(Gr\\250) 600 (o\\337e)] TJ", "Größe"],
    ["behind the letter", "[(caf) (e) 600 (\\264) ( noir)] TJ", "café noir"],
    ["below it", "[(fa\\270) 600 (cade)] TJ", "façade"],
    ["over a capital, raised", "2 Ts (\\250) Tj 0 Ts [600 (Ubung macht)] TJ", "Übung macht"],
  ])("make one letter with it where they come %s", async (_, content, text) => {
    expect(await readText(content)).toBe(text);
  });

  it.each([
    ["stand beside letters", "(a \\250 b \\264 c) Tj", "a ¨ b ´ c"],
    ["quote code", "(run `ls` now) Tj", "run `ls` now"],
    ["have no letter with that accent", "[(\\270) 600 (x)] TJ", "¸x"],
  ])("stay what they are where they %s", async (_, content, text) => {
    expect(await readText(content)).toBe(text);
  });
});

describe("letters of a PDF beyond the first plane of Unicode", () => {
  it("are text like any others", async () => {
    expect(await readText("(f = ) Tj /M 10 Tf (xy) Tj")).toBe("f = \u{1D465}\u{1F600}");
  });
});

describe("soft hyphens of a PDF", () => {
  const hyphened = {
    F: "3 beginbfchar <2D> <00AD> <64> <00AD0064> <65> <0065> endbfchar 1 beginbfrange <61> <63> <0061> endbfrange",
  };

  it("are plain ones where they are drawn", async () => {
    expect(await readDrawnText("BT /F 10 Tf 72 700 Td (abc-) Tj ET", hyphened)).toBe("abc-");
  });

  it("are nothing where they share a glyph with a letter, as those within lines do", async () => {
    expect(await readDrawnText("BT /F 10 Tf 72 700 Td (abcde) Tj ET", hyphened)).toBe("abcde");
  });
});
