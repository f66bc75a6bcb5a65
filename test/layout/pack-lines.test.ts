import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawWord } from "../../src/document/raw-word.ts";
import { cleanWords } from "../../src/layout/clean-words.ts";
import { columnsOf } from "../../src/layout/columns-of.ts";
import { layoutPage } from "../../src/layout/layout-page.ts";
import { orderPage } from "../../src/layout/order-page.ts";
import { packLines } from "../../src/layout/pack-lines.ts";
import { unpackLines } from "../../src/layout/unpack-lines.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const word = fc
  .record(
    {
      text: fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom("a b", "é\u{1F600}", "A")),
      origin: fc.constantFrom("text-layer" as const, "form-field" as const),
      box: fc.record({
        x: share,
        y: share,
        width: fc.double({ min: 0, max: 0.2, noNaN: true }),
        height: share,
      }),
      fontSize: share,
      bold: fc.constant(true),
      angle: fc.constantFrom(0, 90, 33),
    },
    { requiredKeys: ["text", "origin"] },
  )
  .map((word): RawWord => word);

describe("packLines", () => {
  it("brings words and lines over as they are laid out on the spot", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const columns = columnsOf(cleanWords(words));
        const packed = packLines(columns, orderPage(columns, 600, 800));
        const laid = layoutPage({ page: 0, width: 600, height: 800, textSource: "text-layer", words });
        expect(packed.text).toBe(laid.text);
        expect(packed.turn).toBe(laid.turn ?? 0);
        expect(unpackLines(packed)).toEqual({ words: laid.words, lines: laid.lines });
      }),
    );
  });
});
