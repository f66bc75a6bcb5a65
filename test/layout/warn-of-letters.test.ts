import { describe, expect, it } from "vitest";
import { layoutReading } from "../../src/layout/layout-reading.ts";
import { warnOfLetters } from "../../src/layout/warn-of-letters.ts";

const box = { x: 0.1, y: 0.1, width: 0.3, height: 0.1 };
const uncheckedLetters = { language: "de", packageName: "@tesseract.js-data/deu" };
const reading = { words: [{ text: "fur", box, confidence: 0.9 }], unreadRegions: [], rotation: 0 };

describe("a page whose letters could not be checked", () => {
  it("says so, with its language and what to install", () => {
    const [warning] = warnOfLetters({ ...reading, uncheckedLetters }, 3);
    expect(warning).toMatchObject({ code: "page.unchecked-letters", pageNumber: 3 });
    expect(warning?.message).toContain("Page 3 seems to be in German");
    expect(warning?.message).toContain("Install @tesseract.js-data/deu.");
    expect(warnOfLetters(reading, 3)).toEqual([]);
  });

  it("carries the warning when it is laid out", () => {
    const read = { page: 0, width: 100, height: 100, hasInk: true };
    const { warnings } = layoutReading({ ...read, reading: { ...reading, uncheckedLetters } });
    expect(warnings.map(({ code }) => code)).toEqual(["page.unchecked-letters"]);
    expect(layoutReading({ ...read, reading }).warnings).toEqual([]);
  });

  it("keeps what the first reader made of a word", () => {
    const words = [{ text: "für", otherReading: "fur", box, confidence: 0.9 }];
    const page = layoutReading({
      page: 0,
      width: 100,
      height: 100,
      hasInk: true,
      reading: { ...reading, words },
    });
    expect(page.words[0]).toMatchObject({ text: "für", otherReading: "fur" });
  });
});
