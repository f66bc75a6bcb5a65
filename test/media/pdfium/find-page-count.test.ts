import { describe, expect, it } from "vitest";
import { findPageCount } from "../../../src/media/pdfium/find-page-count.ts";

const catalog = "1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n";
const tree = "2 0 obj <</Type /Pages /Count 7>> endobj\n";
const trailer = "trailer <</Root 1 0 R>>\n";

const count = (text: string): number | undefined => findPageCount(Buffer.from(text, "latin1"));

describe("the page count that a file claims", () => {
  it.each([
    ["is that of its page tree", `%PDF-1.7\n${catalog}${tree}${trailer}`, 7],
    ["is found at the very start and end", `${catalog}${tree}trailer <</Root 1 0 R`, 7],
    [
      "may have any blanks",
      "\n1\r\n0\tobj<</Pages\n2\f0 R>>endobj 2 \u00A0 0 obj/Count  7 endobj /Root\n1 0\nR",
      7,
    ],
    ["is that of the last tree", `${catalog}${tree}${trailer}\n2 1 obj <</Count 9>> endobj\n`, 9],
    [
      "follows the last whole reference",
      `${catalog}${tree}\n31 0 obj /Pages 2 0 R endobj\n${trailer}/Root 31 x`,
      7,
    ],
    [
      "may stand in an object of its own",
      `${catalog}2 0 obj /Count 12 0 R endobj\n12 0 obj\n5\nendobj ${trailer}`,
      5,
    ],
    [
      "is nonsense where that object is no number",
      `${catalog}2 0 obj /Count 12 0 R endobj\n12 0 obj [5] endobj ${trailer}`,
      Number.NaN,
    ],
    [
      "is not that of an object whose number ends alike",
      `${catalog}${tree}${trailer}22 0 obj /Count 3 endobj`,
      7,
    ],
    ["is not that of a longer word", `${catalog}${tree}${trailer} 2 0 objects /Count 3`, 7],
    ["is not that of glued numbers", `${catalog}${tree}${trailer} 20 obj /Count 3 endobj 2 0obj /Count 3`, 7],
    ["is unknown without a catalog", `${tree}${trailer}`, undefined],
    ["is unknown without a trailer", `${catalog}${tree}`, undefined],
    ["is unknown for nothing", "", undefined],
  ])("%s", (_title, text, expected) => {
    expect(count(text)).toEqual(expected);
  });

  it("is found quickly where nearly everything looks like a reference", () => {
    expect(
      count(`${"/Root ".repeat(200_000)}${" ".repeat(200_000)}${"endobj ".repeat(200_000)}`),
    ).toBeUndefined();
  });
});
