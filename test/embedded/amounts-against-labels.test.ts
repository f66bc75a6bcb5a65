import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Schema } from "../../src/document/schema.ts";
import { findSchema } from "../../src/registry/find-schema.ts";
import { defineSchema } from "../../src/schema/define-schema.ts";
import { sum } from "../../src/schema/rules/sum.ts";
import { answerOf } from "./answer-of.ts";

let invoice: Schema;

beforeAll(async () => {
  invoice = await findSchema("invoice");
});

const read = async (drawing: string): Promise<unknown> => (await answerOf(invoice, drawing)).json;

describe("a total that is printed only after a tax was kept back", () => {
  it.each([
    ["IRPF 15 %", "TOTAL A PAGAR"],
    ["Retención 15 %", "Total"],
  ])("is what is due and no gross total (%s, %s)", async (kept, total) => {
    const json = await read(`
Concepto                      Horas      Precio/h       Total
Etiqueta vino crianza         16         38,00 €        608,00 €

                          Base imponible                  608,00 €
                          IVA 21 %                        127,68 €
                          ${kept.padEnd(32)}-91,20 €
                          ${total.padEnd(32)}644,48 €
`);
    expect(json).toMatchObject({
      totals: { netTotal: "608.00", taxTotal: "127.68", grossTotal: null, amountDue: "644.48" },
    });
  });

  it.each(["Totale da pagare", "Totale"])(
    "is so in Italian too, and what is kept back is not paid (%s)",
    async (total) => {
      const json = await read(`
Descrizione                                        Importo
Progetto strutturale capannone                     2.400,00
Direzione lavori gennaio                             850,00

                          Imponibile                    € 3.250,00
                          IVA 22%                         € 715,00
                          Ritenuta d'acconto 20%        - € 650,00
                          ${total.padEnd(28)}  € 3.315,00
`);
      expect(json).toMatchObject({
        withholding: [{ amount: "650.00" }],
        totals: { netTotal: "3250.00", grossTotal: null, paidAmount: null, amountDue: "3315.00" },
      });
    },
  );

  it("stays what it is called where the amounts do not explain it", async () => {
    const json = await read(`
Concepto                      Horas      Precio/h       Total
Etiqueta vino crianza         16         38,00 €        608,00 €

                          Base imponible                  608,00 €
                          IVA 21 %                        127,68 €
                          Total factura                   700,00 €
`);
    expect(json).toMatchObject({ totals: { grossTotal: "700.00" } });
  });
});

describe("deposits that are printed one by one", () => {
  const paper = (second: string): string => `
Pos  Leistung                 Menge     EP           GP
1    Gerüst stellen           1         1.850,00     1.850,00
2    Ziegel eindecken         10        150,00       1.500,00

                          Summe netto                     3.350,00 €
                          19 % Umsatzsteuer                 636,50 €
                          Gesamtbetrag brutto             3.986,50 €
                          abzgl. 1. Abschlag             -1.000,00 €
                          abzgl. 2. Abschlag             -${second} €
                          Noch zu zahlen                  1.486,50 €
`;

  it("are paid together, each shown where it stands", async () => {
    const { json, evidence, pages } = await answerOf(invoice, paper("1.500,00"));
    expect(json).toMatchObject({ totals: { paidAmount: "2500.00", amountDue: "1486.50" } });
    const words = evidence["/totals/paidAmount"]?.words?.flatMap(({ page, indices }) =>
      indices.map((index) => pages[page]?.words[index]?.text),
    );
    expect(words?.filter((word) => word !== "€")).toEqual(["-1.000,00", "-1.500,00"]);
  });

  it("are not added up where they do not make what is due", async () => {
    const json = await read(paper("1.400,00"));
    expect(json).not.toMatchObject({ totals: { paidAmount: "2400.00" } });
    expect(json).not.toMatchObject({ totals: { paidAmount: "2500.00" } });
  });
});

describe("a rule of one's own that the page does not follow", () => {
  const own = defineSchema({
    name: "order",
    version: "1",
    title: "Order",
    type: z.object({
      total: z.string().nullable().meta({ kind: "decimal" }),
      items: z.array(
        z.object({
          name: z.string().nullable(),
          amount: z.string().nullable().meta({ kind: "decimal" }),
        }),
      ),
    }),
    checks: [sum({ id: "items", total: "/total", terms: ["/items/*/amount"], defining: true })],
  });

  it("does not bend the value that a clear label names", async () => {
    const { json } = await answerOf(
      own,
      `
DESCRIPTION              QTY      RATE       AMOUNT
Paper napkins            10       18.25      182.50
Bamboo stirrers          4        9.99        39.96

                             SUBTOTAL              $222.46
                             SHIPPING & HANDLING    $35.00
                             SALES TAX (10.00%)     $22.25
                             TOTAL DUE             $279.71
`,
    );
    expect(json).toMatchObject({ total: "279.71" });
  });
});

describe("the tax within a total", () => {
  it("is not doubted for the total, whose label holds its word", async () => {
    const { json, evidence } = await answerOf(
      invoice,
      `
Leistung                 Menge    Preis      Betrag
Kühlschrank              1        1049.00    1049.00
Montage                  1         185.00     185.00

                         Total inkl. MwSt.             CHF 1'234.00
                         darin enthalten 8.1% MwSt.    CHF 92.46
`,
    );
    expect(json).toMatchObject({ totals: { taxTotal: "92.46", grossTotal: "1234.00" } });
    expect(evidence["/totals/taxTotal"]?.isAmbiguous).toBeUndefined();
  });
});

describe("a Portuguese table of taxes below lines whose header is known", () => {
  it("is read with base and amount of each rate", async () => {
    const json = await read(`
Código   Descrição         Qtd.   Un.   Preço Unit.   IVA    Total Líquido
P01      Pão de forma      240    UN    1,10          6%     264,00
P07      Pastel de nata    600    UN    0,72          13%    432,00
S01      Entrega diária    31     DIA   4,00          23%    124,00

Taxa IVA     Incidência     Valor IVA
6%           264,00         15,84
13%          432,00         56,16
23%          124,00         28,52

                           Total Ilíquido                 820,00
                           Total IVA                      100,52
                           Total a pagar (EUR)            920,52
`);
    expect(json).toMatchObject({
      taxes: [
        { rate: "6", taxable: "264.00", amount: "15.84" },
        { rate: "13", taxable: "432.00", amount: "56.16" },
        { rate: "23", taxable: "124.00", amount: "28.52" },
      ],
      totals: { netTotal: "820.00", taxTotal: "100.52", grossTotal: "920.52" },
    });
  });
});

describe("a subtotal with shipping below it", () => {
  const paper = (tax: string, total: string, label = "SALES TAX (10.00%)"): string => `
DESCRIPTION              QTY      RATE       AMOUNT
Paper napkins            10       18.25      182.50
Bamboo stirrers          4        9.99        39.96

                             SUBTOTAL              $222.46
                             SHIPPING & HANDLING    $35.00
                             ${label.padEnd(22)} $${tax}
                             TOTAL DUE             $${total}
`;
  const isDoubted = async (drawing: string): Promise<boolean | undefined> =>
    (await answerOf(invoice, drawing)).evidence["/totals/netTotal"]?.isAmbiguous;

  it("is the net total where the tax is on it alone", async () => {
    expect(await isDoubted(paper("22.25", "279.71"))).toBeUndefined();
  });

  it.each([
    ["the tax is on the shipping too", paper("25.75", "283.21")],
    ["no rate tells what the tax is on", paper("22.25", "279.71", "SALES TAX")],
  ])("is doubted where %s", async (_, drawing) => {
    expect(await isDoubted(drawing)).toBe(true);
  });
});
