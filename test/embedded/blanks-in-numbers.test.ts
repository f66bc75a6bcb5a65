import { describe, expect, it } from "vitest";
import { invoice } from "../../schemas/index.ts";
import { extract } from "../../src/extract.ts";

const wide = `
FACTURE N° 2025-0311                    Marseille, le 28/03/2025

Désignation                       Qté        PU HT     Montant HT
Dépliants 3 volets A4            5000       0,2108       1 054,00
Affiches A2 quadri                100         4,40         440,00

                                      Total HT :     1 494,00
                                      TVA 20 % :       298,80
                                      Total TTC :    1 792,80 EUR
`;
const copied = `
FACTURE N° 2025-0311
Marseille, le 28/03/2025
Désignation Qté PU HT Montant HT
Dépliants 3 volets A4 5000 0,2108 1 054,00
Affiches A2 quadri 100 4,40 440,00
Total HT : 1 494,00
TVA 20 % : 298,80
Total TTC : 1 792,80 EUR
`;
const counted = `
FACTURE N° 2025-0311
Désignation Qté PU HT Montant HT
Dépliants 2 150,00 300,00
Affiches 3 100,00 300,00
Total HT : 600,00
TVA 20 % : 120,00
Total TTC : 720,00 EUR
`;

describe("blanks between the digits of a text without boxes", () => {
  it.each([
    ["in cells of their own", wide],
    ["in lines copied out of a page", copied],
  ])("part thousands %s", async (_, text) => {
    const { data } = await extract({ text, name: "facture.txt" }, { schema: invoice });
    expect(data).toMatchObject({
      lines: [
        { quantity: "5000", unitPrice: "0.2108", netAmount: "1054.00" },
        { quantity: "100", unitPrice: "4.40", netAmount: "440.00" },
      ],
      totals: { netTotal: "1494.00", taxTotal: "298.80", grossTotal: "1792.80" },
    });
  });

  it("part a count from its price where the line then has all that its header names", async () => {
    const { data } = await extract({ text: counted, name: "facture.txt" }, { schema: invoice });
    expect(data).toMatchObject({
      lines: [
        { quantity: "2", unitPrice: "150.00", netAmount: "300.00" },
        { quantity: "3", unitPrice: "100.00", netAmount: "300.00" },
      ],
      totals: { grossTotal: "720.00" },
    });
  });
});
