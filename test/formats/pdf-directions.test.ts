import { describe, expect, it } from "vitest";
import { readDrawnText } from "./read-drawn-text.ts";

/** A font whose small letters mean the Hebrew ones, alef for a. */
const fonts = { F: "2 beginbfrange <20> <60> <0020> <61> <7A> <05D0> endbfrange" };
const readText = (content: string): Promise<string> => readDrawnText(content, fonts);

const hebrew = (letters: string): string =>
  letters.replaceAll(/[a-z]/gu, (letter) =>
    String.fromCodePoint(0x5d0 + (letter.codePointAt(0) ?? 0) - 0x61),
  );

/** What stands on a line from left to right, words drawn where they stand. */
function drawLine(words: readonly string[], y = 700): string {
  let x = 72;
  return words
    .map((word) => {
      const drawn = `BT /F 10 Tf ${x} ${y} Td (${word.replaceAll(/[()]/gu, "\\$&")}) Tj ET`;
      x += 6 * (word.length + 1);
      return drawn;
    })
    .join("\n");
}

/** The letters of a word in the order in which they are read, each moved back over the one before it. */
function drawBackwards(word: string, right: number, y = 700): string {
  return `BT /F 10 Tf ${right} ${y} Td [${word
    .split("")
    .map((letter) => `(${letter})`)
    .join(" 1200 ")}] TJ ET`;
}

describe("text of a PDF that is read from the right", () => {
  it.each([
    ["as it looks", drawLine(["dcba", "hgfe"]), "efgh abcd"],
    ["as it is read", `${drawBackwards("efgh", 130)}\n${drawBackwards("abcd", 100)}`, "efgh abcd"],
    ["around figures", drawLine(["dcba", "1,234.50", "hgfe"]), "efgh 1,234.50 abcd"],
    [
      "around Latin words and figures",
      drawLine(["dcba", "ACME", "LTD", "7", "hgfe"]),
      "efgh ACME LTD 7 abcd",
    ],
    ["between brackets", drawLine(["(dcba", "hgfe)"]), "(efgh abcd)"],
  ])("is given in the order of reading where it was written %s", async (_, content, text) => {
    expect(await readText(content)).toBe(hebrew(text));
  });

  it("stands the right way round in a line that is read from the left", async () => {
    expect(await readText(drawLine(["THE", "WORDS", "dcba", "hgfe", "MEAN", "PEACE"]))).toBe(
      hebrew("THE WORDS efgh abcd MEAN PEACE"),
    );
  });

  it.each([
    ["article numbers", ["A-17/2024"], "abcd A-17/2024"],
    ["telephone numbers", ["972-54-765-4321+"], "abcd +972-54-765-4321"],
    ["dates that end a sentence", [".30/06/2024"], "abcd 30/06/2024."],
    ["mail addresses", ["AB@CD.EF"], "abcd AB@CD.EF"],
  ])("has %s whole, behind what stands to the right of them", async (_, words, text) => {
    const page = [drawLine([...words, "dcba"]), drawLine(["hgfe", "dcba"], 688)];
    expect(await readText(page.join("\n"))).toBe(hebrew(`${text}\nabcd efgh`));
  });

  it("has words of letters that are drawn one by one, in whatever order", async () => {
    const letters = ["d", "c", "b", "a"].map((letter, place) =>
      drawLine([letter]).replace("72 700", `${72 + 6 * place} 700`),
    );
    expect(await readText(letters.join("\n"))).toBe(hebrew("abcd"));
    expect(await readText(letters.toReversed().join("\n"))).toBe(hebrew("abcd"));
  });

  it("has marks behind the letters over which they stand", async () => {
    const marked = { F: "1 beginbfchar <21> <05B7> endbfchar 1 beginbfrange <61> <7A> <05D0> endbfrange" };
    const at = (sign: string, x: number): string => `BT /F 10 Tf ${x} 700 Td (${sign}) Tj ET`;
    expect(await readDrawnText([at("b", 72), at("!", 78.5), at("a", 78)].join("\n"), marked)).toBe("אַב");
  });
});
