import { describe, expect, it } from "vitest";
import { readDrawnPage, readDrawnText } from "./read-drawn-text.ts";

/** Letters and signs of Devanagari; I is the sign for u below a letter, S a letter and its sign in one. */
const fonts = {
  F: undefined,
  D: "7 beginbfchar <6B> <0915> <6E> <0928> <6D> <092E> <49> <0941> <41> <093E> <53> <0915093E> <2E> <0964> endbfchar",
};

/** Text that marked content tells of itself, in hexadecimal. */
const told = (text: string, content: string): string =>
  `/Span << /ActualText <FEFF${Array.from(text, (sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0")).join("")}> >> BDC ${content} EMC`;
const draw = (letters: string, x: number, y = 700, font = "F"): string =>
  `BT /${font} 10 Tf ${x} ${y} Td (${letters}) Tj ET`;

const readText = (...content: readonly string[]): Promise<string> => readDrawnText(content.join("\n"), fonts);

describe("syllables of a PDF whose text marked content tells", () => {
  it("are told once where other letters stand between the glyphs that draw them", async () => {
    const text = await readText(
      told("नु", `${draw("a", 72)} ${draw("b", 84)}`),
      draw("k", 78, 700, "D"),
      draw("m", 84, 700, "D"),
      draw("m", 90, 700, "D"),
    );
    expect(text).toBe("नुकमम");
  });

  it("are part of their words, ligatures of Latin letters too", async () => {
    const text = await readText(
      draw("o", 72),
      told("ffi", draw("x", 78.6)),
      ..."cials".split("").map((letter, place) => draw(letter, 84 + 6 * place)),
      draw("say", 120),
    );
    expect(text).toBe("officials say");
  });

  it("are told once where each of their glyphs means all of them", async () => {
    const text = await readText(draw("S", 72, 700, "D"), draw("S", 73, 701, "D"), draw("n", 78, 700, "D"));
    expect(text).toBe("कान");
  });

  it("stay two where they follow each other, or stand one below the other", async () => {
    expect(await readText(draw("SS", 72, 700, "D"), draw("S", 72, 686, "D"))).toBe("काका\nका");
  });
});

describe("letters of a PDF whose signs stand around them", () => {
  it("stay one word over gaps that part none in a file with blanks of its own", async () => {
    const text = await readText(
      draw("kA", 72, 700, "D"),
      draw("n", 85.5, 700, "D"),
      draw(" m", 91.5, 700, "D"),
    );
    expect(text).toBe("कान म");
  });

  it("take a sign that is drawn over the letter before it", async () => {
    expect(await readText(draw("k", 72, 700, "D"), draw("I", 73, 700, "D"), draw("n", 78, 700, "D"))).toBe(
      "कुन",
    );
  });

  it("end with their words where the next ones stand apart", async () => {
    expect(await readText(draw("kA", 72, 700, "D"), draw("nA", 90, 700, "D"), draw("kA", 72, 686, "D"))).toBe(
      "का ना\nका",
    );
  });
});

describe("a blank of a PDF that is drawn elsewhere", () => {
  it("parts no letters that touch", async () => {
    const text = await readText("BT /F 10 Tf 72 700 Td (cut) Tj -36 0 Td ( ) Tj 54 0 Td (ting) Tj ET");
    expect(text).toBe("cutting");
  });

  it("parts those between which it stands, and those of two lines", async () => {
    expect(await readText("BT /F 10 Tf 72 700 Td (cut) Tj 18 0 Td ( ) Tj 6 0 Td (ting) Tj ET")).toBe(
      "cut ting",
    );
    expect(await readText("BT /F 10 Tf 72 700 Td (cut ) Tj 0 -14 Td (ting) Tj ET")).toBe("cut\nting");
  });
});

describe("ligatures of a PDF whose fonts do not tell them", () => {
  it.each([
    [
      "of the old encoding of TeX",
      "e\\016cient \\014nd, \\015ow, sti\\013 ba\\017e",
      "efficient find, flow, stiff baffle",
    ],
    ["of its newer one", "o\\036ce \\034ve", "office five"],
  ])("are letters: those %s", async (_, drawn, text) => {
    const untold = { F: "" };
    expect(await readDrawnText(`BT /F 10 Tf 72 700 Td (${drawn}) Tj ET`, untold)).toBe(text);
  });
});

describe("glyphs of a PDF that mean many letters each", () => {
  const word = "абвгдежзиклм".split("");
  const hex = (letters: readonly string[]): string =>
    letters.map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, "0")).join("");
  /** Each letter means itself and all that follow, as a writer gives them that takes the rest of a line for each glyph. */
  const rest = word.map((_, place) => `<${(0x61 + place).toString(16)}> <${hex(word.slice(place))}>`);

  it.each([
    ["are a garbled text layer where they are the rest of the line", rest, ["page.garbled-text-layer"]],
    ["are fine where they are ligatures", [`<61> <${hex(["f", "f", "i"])}>`], []],
  ])("%s", async (_, meanings, warnings) => {
    const fonts = { F: `${meanings.length} beginbfchar ${meanings.join(" ")} endbfchar` };
    const page = await readDrawnPage("BT /F 10 Tf 72 700 Td (abcdefghijkl) Tj ET", fonts);
    expect(page.warnings.map(({ code }) => code)).toEqual(warnings);
  });
});
