import { describe, expect, it } from "vitest";
import { readAddress } from "../../../src/embedded/parties/read-address.ts";
import type { TextRange } from "../../../src/embedded/reading/reading.ts";

const rangeOf = (text: string, row: number): TextRange => ({
  segment: {
    id: row,
    page: 0,
    row,
    block: 0,
    tokens: [],
    text,
    size: 10,
    left: 0,
    right: 100,
    top: 12 * row,
    bottom: 12 * row + 10,
  },
  start: 0,
  end: text.length,
});

const textOf = (range: TextRange | undefined): string | undefined =>
  range && range.segment.text.slice(range.start, range.end);

describe("readAddress", () => {
  it.each<[string[], string[], string, string, string | undefined]>([
    [["1242 chemin Vert - 84340 Malaucène - France"], ["1242 chemin Vert"], "84340", "Malaucène", "France"],
    [["Musterstr. 12", "DE 12345 Musterstadt"], ["Musterstr. 12"], "12345", "Musterstadt", "DE"],
    [["12 High Street", "Albany, NY 12207"], ["12 High Street"], "12207", "Albany", undefined],
    [
      ["3 rue Haute", "13100 Aix - en - Provence"],
      ["3 rue Haute"],
      "13100",
      "Aix - en - Provence",
      undefined,
    ],
  ])("tells the parts of %j", (lines, streets, code, city, country) => {
    const parts = readAddress(lines.map(rangeOf));
    expect(parts.streets.map(textOf)).toEqual(streets);
    expect([textOf(parts.postalCode), textOf(parts.city), textOf(parts.country)]).toEqual([
      code,
      city,
      country,
    ]);
  });
});
