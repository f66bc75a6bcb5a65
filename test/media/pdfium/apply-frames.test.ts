import { describe, expect, it } from "vitest";
import type { RawWord } from "../../../src/document/raw-word.ts";
import { applyFrames } from "../../../src/media/pdfium/apply-frames.ts";
import type { FieldFrame } from "../../../src/media/pdfium/field-frame.ts";

const page = { width: 600, height: 800 };
const word = (text: string, x: number, y: number): RawWord => ({
  text,
  origin: "text-layer",
  box: { x, y, width: 0.02, height: 0.02 },
});
const frame = (kind: FieldFrame["kind"], text: string, x: number, y: number): FieldFrame => ({
  kind,
  text,
  box: { x, y, width: 0.2, height: 0.03 },
});
const show = (words: readonly RawWord[]): string[] => words.map(({ text, origin }) => `${text} ${origin}`);

describe("values of form fields", () => {
  const homeless: RawWord = { text: "x", origin: "text-layer" };
  it.each<[string, RawWord[], FieldFrame[], string[]]>([
    [
      "leave words outside of their frames alone",
      [word("a", 0.5, 0.5), homeless],
      [frame("value", "b", 0.1, 0.1)],
      ["a text-layer", "x text-layer", "b form-field"],
    ],
    [
      "join letters that a comb field prints apart",
      [word("1", 0.11, 0.1), word("2", 0.14, 0.1)],
      [frame("value", "12", 0.1, 0.1)],
      ["12 form-field"],
    ],
    [
      "mark only their own words where more is printed",
      [word("Name", 0.11, 0.1), word("Ann", 0.2, 0.1)],
      [frame("value", "Ann", 0.1, 0.1)],
      ["Name text-layer", "Ann form-field"],
    ],
    [
      "take the mark of a check box away, and nothing longer",
      [word("4", 0.11, 0.1), word("Yes", 0.2, 0.1)],
      [frame("check-box", "☒", 0.1, 0.1)],
      ["Yes text-layer", "☒ form-field"],
    ],
    [
      "are not taken twice",
      [word("a", 0.11, 0.1)],
      [frame("value", "a", 0.1, 0.1), frame("value", "a", 0.1, 0.1)],
      ["a form-field", "a form-field"],
    ],
    [
      "stay the page's own in a note",
      [],
      [frame("note", "see back", 0.1, 0.1)],
      ["see text-layer", "back text-layer"],
    ],
  ])("%s", (_title, words, frames, expected) => {
    expect(show(applyFrames(words, frames, page))).toEqual(expected);
  });
});
