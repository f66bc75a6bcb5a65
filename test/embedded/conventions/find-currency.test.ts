import { describe, expect, it } from "vitest";
import { invoice } from "../../../schemas/index.ts";
import { answerOf } from "../answer-of.ts";

const paper = (seller: string, lines: string): string => `
Invoice 7714
Date: 8 May 2025

Coral Coast Plumbing ${seller}

Bill to:
Jane Whitfield

Description                 Qty        Amount
${lines}
`;
const dollars =
  "Call-out fee                  1        $99.00\nTotal                                  $99.00";

describe("the currency of a document", () => {
  it.each([
    ["Pty Ltd, ABN 51 824 753 556, Hervey Bay QLD 4655", dollars, "AUD"],
    ["Inc., Toronto ON M5V 2T6, HST 123456789", dollars, "CAD"],
    ["Pte Ltd, UEN 201912345K", dollars, "SGD"],
    ["S.A. de C.V., RFC CCP120131AB3", dollars, "MXN"],
    ["Inc., Asheville, NC 28806", dollars, "USD"],
    ["Pty Ltd, ABN 51 824 753 556, sold from Austin, TX 78701", dollars, "USD"],
    ["Ltd", dollars, "USD"],
    ["Pty Ltd, ABN 51 824 753 556. All prices in USD", dollars, "USD"],
    [
      "Lda.",
      "SAR01 Sardinhas               1        99,00\nTotal (EUR)                            99,00",
      "EUR",
    ],
    [
      "Ltd. Şti.",
      "Kutu                          1        99,00 TL\nÖdenecek Tutar                         99,00 TL",
      "TRY",
    ],
  ])("is told by what is printed of its country: %s", async (seller, lines, currency) => {
    const { json } = await answerOf(invoice, paper(seller, lines));
    expect((json as { currency?: unknown }).currency).toBe(currency);
  });
});
