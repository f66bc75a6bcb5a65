import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineSchema, sum } from "../../../src/index.ts";
import { extract } from "../../../src/extract.ts";

const text = z.string().nullable();
const amount = text.meta({ kind: "decimal" });
const type = z.object({ total: amount, items: z.array(z.object({ name: text, amount })) });
const checks = [sum({ id: "items", total: "/total", terms: ["/items/*/amount"], defining: true })];
const papers = defineSchema({ name: "paper", version: "1", title: "Paper", type, checks });

const english = `Invoice 10482

SKU       DESCRIPTION                          QTY     RATE     AMOUNT
GF-100    Compostable cup 12oz (case of 1000)    6    64.50     387.00
GF-230    Paper napkins, 2-ply                  10    18.25     182.50
                                       SUBTOTAL                 $569.50
                                       SHIPPING & HANDLING       $35.00
                                       SALES TAX (10.25%)        $58.37
                                       TOTAL DUE                $662.87
`;

const french = `Facture F-000219

Réf     Article                  Qté    PU HT    Remise    Total HT   TVA
LA-12   Suspension laiton          2   310,00      15%       527,00   20%
LA-31   Applique murale            8    95,00       5%       722,00   20%

Total HT           1 249,00 €
TVA 20%              249,80 €
Total TTC          1 498,80 €
`;

describe("a schema with a rule of its own that the totals of a paper do not hold", () => {
  it.each([
    [
      "names of things beside codes",
      english,
      {
        total: "662.87",
        items: ["Compostable cup 12oz (case of 1000) 387.00", "Paper napkins, 2-ply 182.50"],
      },
    ],
    [
      "rows at all",
      french,
      { total: "1498.80", items: ["Suspension laiton 527.00", "Applique murale 722.00"] },
    ],
  ])("reads %s as one without a rule does", async (_, paper, wanted) => {
    const { data, verdict } = await extract({ text: paper, name: "paper.txt" }, { schema: papers });
    const items = data.items.map((item) => `${item.name} ${item.amount}`);
    expect({ total: data.total, items }).toEqual(wanted);
    expect(verdict).toBe("contradicted");
  });
});
