import { describe, expect, it } from "vitest";
import { readVisualWord } from "../../../../src/media/pdfium/arrange/read-visual-word.ts";

const read = (seen: string, isFromRight = true): string =>
  readVisualWord(Array.from(seen), isFromRight)
    .map(({ sign }) => sign)
    .join("");
const hebrew = (letters: string): string =>
  letters.replaceAll(/[a-z]/gu, (sign) => String.fromCodePoint(0x5d0 + (sign.codePointAt(0) ?? 0) - 0x61));

describe("a word as it stands in a line that runs from the right", () => {
  it.each([
    ["letters", "dcba", "abcd"],
    ["a number behind letters", "12-a", "a-12"],
    ["a colon behind letters", ":cba", "abc:"],
    ["a sign of an abbreviation", "b״a", "a״b"],
    ["brackets that were kept as drawn", "(cba)", "(abc)"],
    ["brackets that were kept as meant", ")cba(", "(abc)"],
  ])("is turned: %s", (_, seen, meant) => {
    expect(read(hebrew(seen))).toBe(hebrew(meant));
  });

  it.each([
    ["an article number", "A-17/2024", "A-17/2024"],
    ["a mail address", "office@example.com", "office@example.com"],
    ["a date with a full stop", ".30/06/2024", "30/06/2024."],
    ["a date that ends a sentence in brackets", ".(30/06/2024", "30/06/2024)."],
    ["an amount", "₪3,499.00", "₪3,499.00"],
    ["a share", "%15", "15%"],
    ["a share and a comma", ",50%", "50%,"],
    ["a telephone number", "972-54-765-4321+", "+972-54-765-4321"],
    ["a negative number", "15-", "-15"],
    ["one the other way", "-15", "-15"],
    ["brackets around a number", "(2024)", "(2024)"],
    ["brackets of its own", "f(x)", "f(x)"],
    ["a unit", "°C", "°C"],
    ["an abbreviation", "Ltd.", "Ltd."],
    ["Arabic figures", "۱۴۰۳/۰۲/۱۴", "۱۴۰۳/۰۲/۱۴"],
    ["signs alone", "***", "***"],
    ["nothing", "", ""],
  ])("keeps what runs from the left: %s", (_, seen, meant) => {
    expect(read(seen)).toBe(meant);
  });

  it("has letters turned alone in a line that runs from the left", () => {
    expect(read("(ABC):", false)).toBe("(ABC):");
    expect(readVisualWord(["x", "ב", "א", "."], false).map(({ place }) => place)).toEqual([0, 2, 1, 3]);
  });
});
