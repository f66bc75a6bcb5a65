import { describe, expect, it } from "vitest";
import { readAgain } from "../../src/ocr/read-again.ts";
import type { LineReading } from "../../src/ocr/read-line.ts";
import type { SecondReaders } from "../../src/ocr/second-readers.ts";

const map = { a: 1, b: 0, c: 0, d: 0, e: 1, f: 0 };
const picture = { data: new Uint8Array(3), width: 1, height: 1 };

function line(text: string, lostInk: LineReading["lostInk"] = []): LineReading {
  const words = text.split(" ").map((word, index) => ({
    text: word,
    box: { x: index / 10, y: 0, width: 0.1, height: 0.1 },
    confidence: 0.9,
  }));
  return { words, confidence: 0.9, lostInk, picture, map };
}

/** Readers that say one thing and note what they were asked for. */
function readers(
  reading: string,
  languages: readonly string[],
): SecondReaders & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    knows: (language) => languages.includes(language),
    read: async (_, language) => {
      asked.push(language);
      return reading;
    },
  };
}

const german = "Rechnung fur die Lieferung vom Kunden";
const english = "the invoice of this payment for you";

describe("readAgain", () => {
  it("reads the lines of a page in its language and keeps both readings", async () => {
    const second = readers("Rechnung für die Lieferung vom Kunden", ["en", "de"]);
    const { words, uncheckedLetters } = await readAgain(
      [line(german), line("4711 12,50")],
      picture,
      second,
      () => {},
    );
    expect(words[1]).toMatchObject({ text: "für", otherReading: "fur", confidence: 0.9 });
    expect(words.filter(({ otherReading }) => otherReading !== undefined)).toHaveLength(1);
    expect(uncheckedLetters).toBeUndefined();
    // A line of numbers has no letters to lose.
    expect(second.asked).toEqual(["de"]);
  });

  it("says which package is missing where a language cannot be read, and leaves the words alone", async () => {
    const second = readers("für", ["en"]);
    const { words, uncheckedLetters } = await readAgain([line(german)], picture, second, () => {});
    expect(uncheckedLetters).toEqual({ language: "de", packageName: "@tesseract.js-data/deu" });
    expect(words.map(({ text }) => text).join(" ")).toBe(german);
    expect(second.asked).toEqual([]);
  });

  it("reads English pages again only beside amounts that may have lost a sign", async () => {
    const second = readers("Total £12.50", ["en"]);
    const lost = { word: 1, side: "before", start: 1, end: 2, misread: false } as const;
    const lines = [line(english), line("Total 12.50", [lost])];
    const { words, uncheckedLetters } = await readAgain(lines, picture, second, () => {});
    expect(words.at(-1)).toMatchObject({ text: "£12.50", otherReading: "12.50" });
    expect(second.asked).toEqual(["en"]);
    expect(uncheckedLetters).toBeUndefined();
  });

  it("puts the sign in the place of the letter that was read for it", async () => {
    const second = readers("Taxe 16,38 €", ["en"]);
    const lost = { word: 1, side: "after", start: 1, end: 2, misread: "beside" } as const;
    const { words } = await readAgain([line("Taxe 16,38 E", [lost])], picture, second, () => {});
    expect(words.map(({ text }) => text)).toEqual(["Taxe", "16,38", "€"]);
    expect(words[2]).toMatchObject({ otherReading: "E" });
  });
});
