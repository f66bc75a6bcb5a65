import { describe, expect, it } from "vitest";
import { decodeLine } from "../../src/ocr/decode-line.ts";

const alphabet = ["", "a", "b", "王", "1", "f", "i", "l", "o", "0", "O", "g", " "];

/** One row of class probabilities a step: the named class gets its share, the others nothing. */
function toScores(steps: readonly Readonly<Record<string, number>>[]): Float32Array {
  const scores = new Float32Array(steps.length * alphabet.length);
  for (const [step, shares] of steps.entries()) {
    for (const [text, share] of Object.entries(shares)) {
      scores[step * alphabet.length + (text === "blank" ? 0 : alphabet.indexOf(text))] = share;
    }
  }
  return scores;
}

const read = (steps: readonly Readonly<Record<string, number>>[]): ReturnType<typeof decodeLine> =>
  decodeLine(toScores(steps), steps.length, alphabet);

describe("decodeLine", () => {
  it.each([
    ["drops repeats and blanks", [{ a: 1 }, { a: 1 }, { blank: 1 }, { b: 1 }], "ab"],
    ["keeps a doubled letter that a blank parts", [{ a: 1 }, { blank: 1 }, { a: 1 }], "aa"],
    ["gives nothing for blanks alone", [{ blank: 1 }, { blank: 1 }], ""],
    ["leaves spaces to the gaps", [{ a: 1 }, { " ": 1 }, { b: 1 }], "ab"],
  ])("%s", (_, steps, expected) => {
    expect(
      read(steps)
        .map(({ text }) => text)
        .join(""),
    ).toBe(expected);
  });

  it("puts a character where its probability peaks and reports that probability", () => {
    const [character] = read([{ a: 0.5 }, { a: 0.75 }, { a: 0.25, blank: 0.2 }, { blank: 1 }]);
    expect(character).toMatchObject({ x: 1.5 / 4, confidence: 0.75 });
  });

  it("remembers the strongest trace of a space between two characters, also where it lost", () => {
    const characters = read([{ a: 1 }, { blank: 0.7, " ": 0.25 }, { blank: 1 }, { b: 1 }]);
    expect(characters[1]?.spaceBefore).toBeCloseTo(0.25);
  });

  it("reads a stray Han sign among other letters as the next best letter", () => {
    const characters = read([{ a: 1 }, { 王: 0.5, "1": 0.4 }, { b: 1 }]);
    expect(characters.map(({ text }) => text)).toEqual(["a", "1", "b"]);
    expect(characters[1]?.confidence).toBeCloseTo(0.4);
  });

  it("keeps Han signs where they are the text", () => {
    const characters = read([{ 王: 0.9, "1": 0.1 }, { blank: 1 }, { 王: 0.9 }, { a: 1 }]);
    expect(characters.map(({ text }) => text)).toEqual(["王", "王", "a"]);
  });

  it.each([
    ["fig from fg with a trace of an i", [{ f: 1 }, { blank: 0.9, i: 0.1 }, { g: 1 }], "fig"],
    ["flo from fo with a trace of an l", [{ f: 1 }, { blank: 0.98, l: 0.02 }, { o: 1 }], "flo"],
    ["fo where no l left a trace", [{ f: 1 }, { blank: 0.99, l: 0.01 }, { o: 1 }], "fo"],
    ["fa where an i left a small trace before a vowel", [{ f: 1 }, { blank: 0.9, i: 0.06 }, { a: 1 }], "fa"],
    ["f g where a space stands between", [{ f: 1 }, { " ": 0.8, i: 0.1 }, { g: 1 }], "fg"],
    ["fi as it stands", [{ f: 1 }, { i: 0.9 }, { blank: 1 }], "fi"],
    ["bg without an f", [{ b: 1 }, { blank: 0.8, i: 0.2 }, { g: 1 }], "bg"],
  ])("reads %s", (_, steps, expected) => {
    const characters = read(steps);
    expect(characters.map(({ text }) => text).join("")).toBe(expected);
    expect(characters.map(({ x }) => x)).toEqual(characters.map(({ x }) => x).toSorted((a, b) => a - b));
  });

  it("is as sure of a circle alone as of all that it can be", () => {
    expect(read([{ o: 0.4, "0": 0.35, O: 0.05 }])).toMatchObject([
      { text: "o", confidence: expect.closeTo(0.8) as number },
    ]);
    expect(read([{ o: 0.4, "0": 0.35 }, { a: 1 }])[0]).toMatchObject({
      confidence: expect.closeTo(0.4) as number,
    });
  });
});
