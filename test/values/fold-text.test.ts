import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldName } from "../../src/values/fold-name.ts";
import { foldText } from "../../src/values/fold-text.ts";

describe("foldText", () => {
  it.each([
    ["case and marks", "Müller CAFÉ Señor", "muller cafe senor"],
    ["ligatures and full width", "ﬁnal ＡＢＣ １２", "final abc 12"],
    ["letters with strokes", "Łódź Ørsted Æsop", "lodz orsted aesop"],
    ["sharp s", "Straße GROẞ", "strasse gross"],
    ["quotes and dashes", "„Acme“ – l’été", '"acme" - l\'ete'],
    ["white space of all kinds", "  a\n\t b\u00a0\u2009c ", "a b c"],
    ["marks that nobody sees", "soft\u00adhyphen\u200b", "softhyphen"],
  ])("folds %s", (_, printed, folded) => {
    expect(foldText(printed, "normalized").text).toBe(folded);
  });

  it.each([
    ["StraBe", "Straße"],
    ["StraBe", "Strasse"],
    ["1.234,56", "1.234,56 €"],
    ["ACME GmbH", "„ACME“ GmbH"],
    ["Kobenhavn", "København"],
  ])("makes %s, as OCR reads it, equal to %s", (read, printed) => {
    expect(foldText(read, "ocr").text).toBe(foldText(printed, "ocr").text);
  });

  it("keeps a B apart from a sharp s below the OCR level", () => {
    expect(foldText("StraBe", "normalized").text).not.toBe(foldText("Straße", "normalized").text);
  });

  it("maps every folded unit back to the sign that it came from", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("normalized" as const, "ocr" as const),
        (text, level) => {
          const { text: folded, offsets } = foldText(text, level);
          expect(offsets).toHaveLength(folded.length + 1);
          for (const [index, offset] of offsets.entries()) {
            expect(offset).toBeGreaterThanOrEqual(offsets[index - 1] ?? 0);
            expect(offset).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });

  it("changes nothing when a text is folded twice", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = foldText(text, "normalized").text;
        expect(foldText(once, "normalized").text).toBe(once);
      }),
    );
  });
});

describe("foldName", () => {
  it.each(["Invoice No.", "invoice_no", "invoiceNo", "INVOICE-NO"])("folds %s to one key", (name) => {
    expect(foldName(name)).toBe("invoiceno");
  });
});
