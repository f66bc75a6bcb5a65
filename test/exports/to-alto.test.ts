import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNodes } from "../../src/e-invoice/find-nodes.ts";
import { readXml } from "../../src/e-invoice/read-xml.ts";
import { toAlto } from "../../src/exports/to-alto.ts";
import { sampleExtraction } from "../faces/sample-extraction.ts";

const side = fc.integer({ min: 0, max: 500 }).map((value) => value / 1000);
const box = fc.record({ x: side, y: side, width: side, height: side });
const word = fc.record({
  text: fc.stringMatching(/^[A-Za-z0-9äöüß€&<>"'.,-]{1,12}$/u),
  box,
  confidence: fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000),
});

const words = "Layout/Page/PrintSpace/TextBlock/TextLine/String";
const write = (pages: unknown[]): string => toAlto(sampleExtraction({ data: { pages } }));

describe("toAlto", () => {
  it("gives every word back with its box in pixels and its confidence", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 8 }), async (given) => {
        const lines = [{ text: given.map(({ text }) => text).join(" "), box: given[0]?.box, words: given }];
        const page = {
          pageNumber: 4,
          width: 1000,
          height: 2000,
          unit: "pixel",
          blocks: [{ box: null, lines }],
        };
        const root = await readXml(write([page]));
        const read = root ? findNodes(root, words).map(({ attributes }) => attributes) : [];
        expect(
          read.map(({ CONTENT, HPOS, VPOS, WC }) => [CONTENT, Number(HPOS), Number(VPOS), Number(WC)]),
        ).toEqual(
          given.map(({ text, box: { x, y }, confidence }) => [
            text,
            Math.round(x * 1000),
            Math.round(y * 2000),
            confidence,
          ]),
        );
        expect(root && findNodes(root, "Layout/Page")[0]?.attributes).toMatchObject({
          PHYSICAL_IMG_NR: "4",
          WIDTH: "1000",
          HEIGHT: "2000",
        });
      }),
      { numRuns: 50 },
    );
  });

  it("has no two elements of one id, on several pages too", () => {
    const lines = [{ text: "one two", words: [{ text: "one" }, { text: "two" }] }];
    const page = { width: 10, height: 10, unit: "point", blocks: [{ lines }, { lines }] };
    const ids = write([page, page]).match(/ID="[^"]+"/gu) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("refuses data without pages", () => {
    expect(() => toAlto(sampleExtraction())).toThrowError(
      expect.objectContaining({ code: "options.invalid" }),
    );
  });
});
