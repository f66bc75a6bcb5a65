import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import type { Schema } from "../../../src/document/schema.ts";
import { findSchema } from "../../../src/registry/find-schema.ts";
import { answerDocument } from "../../../src/embedded/answer-document.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { answerOf } from "../answer-of.ts";
import { documentOf, pageOf } from "../page-of.ts";

let invoice: Schema;
let receipt: Schema;

beforeAll(async () => {
  invoice = await findSchema("invoice");
  receipt = await findSchema("receipt");
});

/** What somebody asks for who has never heard of ours. */
const own = z.object({
  number: z.string().nullable(),
  positions: z.array(
    z.object({
      description: z.string().nullable(),
      amount: z.number().nullable(),
      vatRate: z.number().nullable(),
    }),
  ),
  total: z.number().nullable(),
});

type Rows = readonly Readonly<Record<string, string | number | null>>[];

/** Names and amounts of the items that are read below a head of a few lines; words and amounts apart, as on paper. */
async function itemsOf(schema: unknown, body: string, leaves: readonly string[]): Promise<string[]> {
  const lines = body.split(" / ").map((line) => line.replace(/ (?=[-\d.,]+(?: EUR)?$)/, "      "));
  const pages = [pageOf(["Jansen & Co", "5 Main Street", "", ...lines].join("\n"))];
  const document = documentOf(pages);
  const { json } = await answerDocument({
    schema: await resolveSchema(schema),
    document,
    pages,
    locale: {},
  });
  const [list = "", name = "", amount = ""] = leaves;
  const rows = (json as unknown as Readonly<Record<string, Rows>>)[list] ?? [];
  return rows.map((row) => `${String(row[name])} ${String(row[amount])}`);
}

const summaries: readonly string[] = [
  "VAT 19% 19.00 / Total 119.00",
  "Subtotal 100.00 / VAT (20%) 20.00 / Total due 120.00",
  "Net amount 100.00 / Sales tax 8.25% 8.25 / Amount due 108.25",
  "GST 10% 10.00 / Total incl. GST 110.00",
  "Shipping 5.00 / VAT 20% 21.00 / Total 126.00",
  "Freight terms: FOB / Shipping & handling 12.00 / Total 112.00",
  "Payment terms: 2% 10 days, net 30 / VAT 20% 20.00 / Total 120.00",
  "Amount paid 20.00 / Balance due 100.00",
  "MwSt 19% 19,00 / Gesamt 119,00",
  "Nettobetrag 100,00 / zzgl. 19% USt. 19,00 / Rechnungsbetrag 119,00",
  "zzgl. Mehrwertsteuer 19 % 19,00 EUR / Endbetrag 119,00 EUR",
  "Versandkosten 4,90 / MwSt. 19% 19,93 / Gesamtbetrag 124,83",
  "Anzahlung 50,00 / Restbetrag 69,00",
  "TVA 20% 20,00 / Total TTC 120,00",
  "Frais de port 6,00 / TVA 20% 21,20 / Montant TTC 127,20",
  "Acompte versé 50,00 / Reste à payer 70,00",
  "IVA 21% 21,00 / Total 121,00",
  "Base imponible 100,00 / IVA (21%) 21,00 / Total factura 121,00",
  "Gastos de envío 6,00 / IVA 21% 22,26 / Importe total 128,26",
  "IVA 22% 22,00 / Totale 122,00",
  "Spese di spedizione 6,00 / IVA 22% 23,32 / Totale documento 129,32",
  "BTW 21% 21,00 / Totaal 121,00",
  "Verzendkosten 6,00 / BTW 21% 22,26 / Totaal incl. btw 128,26",
];

it.each(summaries)("makes no line of an invoice of: %s", async (body) => {
  expect(await itemsOf(invoice, body, ["lines", "name", "netAmount"])).toEqual([]);
  expect(await itemsOf(own, body, ["positions", "description", "amount"])).toEqual([]);
});

const real: readonly (readonly [string, ...string[]])[] = [
  ["VAT consultancy 100.00 / VAT 20% 20.00 / Total 120.00", "VAT consultancy"],
  ["Total station rental 100.00 / VAT 20% 20.00 / Total 120.00", "Total station rental"],
  [
    "Cash register paper 100.00 / Change management workshop 50.00 / VAT 20% 30.00 / Total 180.00",
    "Cash register paper",
    "Change management workshop",
  ],
  ["Steuerberatung 100,00 / MwSt 19% 19,00 / Gesamt 119,00", "Steuerberatung"],
  ["Versand von Katalogen 100,00 / MwSt 19% 19,00 / Gesamt 119,00", "Versand von Katalogen"],
  ["Conseil TVA 100,00 / TVA 20% 20,00 / Total TTC 120,00", "Conseil TVA"],
  ["Asesoría IVA 100,00 / IVA 21% 21,00 / Total 121,00", "Asesoría IVA"],
  ["Consulenza IVA 100,00 / IVA 22% 22,00 / Totale 122,00", "Consulenza IVA"],
  ["Advies BTW 100,00 / BTW 21% 21,00 / Totaal 121,00", "Advies BTW"],
];

it.each(real)("keeps things that are called like sums and taxes: %s", async (body, ...names) => {
  const lines = await itemsOf(invoice, body, ["lines", "name", "netAmount"]);
  const positions = await itemsOf(own, body, ["positions", "description", "amount"]);
  expect(lines.map((line) => line.replace(/ [\d.]+$/, ""))).toEqual(names);
  expect(positions.map((line) => line.replace(/ [\d.]+$/, ""))).toEqual(names);
});

const slips: readonly (readonly [string, ...string[]])[] = [
  ["TEA 2.50 / SCONE 3.50 / TOTAL 6.00 / CASH 10.00 / CHANGE 4.00", "TEA 2.50", "SCONE 3.50"],
  ["TOTAL 6.00 / CASH 10.00 / CHANGE 4.00 / VAT A 20% 1.00"],
  ["CASH 10.00 / CHANGE 4.00 / TOTAL 6.00"],
  ["MwSt A 19% 0,96 / SUMME 6,00 / BAR 10,00 / RÜCKGELD 4,00"],
  ["Kaffee 2,50 / Brot 3,50 / SUMME 6,00 / EC-Karte 6,00", "Kaffee 2.50", "Brot 3.50"],
  ["CAFE 2,50 / PAIN 3,50 / TOTAL TTC 6,00 / ESPECES 10,00 / RENDU 4,00", "CAFE 2.50", "PAIN 3.50"],
  ["TVA 20% 1,00 / TOTAL 6,00 / CB 6,00"],
  ["CAFE 2,50 / PAN 3,50 / TOTAL 6,00 / EFECTIVO 10,00 / CAMBIO 4,00", "CAFE 2.50", "PAN 3.50"],
  ["CAFFE 2,50 / PANE 3,50 / TOTALE 6,00 / CONTANTI 10,00 / RESTO 4,00", "CAFFE 2.50", "PANE 3.50"],
  ["BTW 21% 1,04 / TOTAAL 6,00 / PIN 6,00"],
  ["CASHEWS 2.50 / VAT FREE BREAD 3.50 / TOTAL 6.00", "CASHEWS 2.50", "VAT FREE BREAD 3.50"],
];

it.each(slips)("reads of a slip what was bought, and nothing else: %s", async (body, ...items) => {
  expect(await itemsOf(receipt, body, ["items", "name", "amount"])).toEqual(items);
});

it("keeps a row of shipping that stands among the goods with its count and price", async () => {
  const { json } = await answerOf(
    invoice,
    `
Description            Quantity      Price      Amount

Oak board              2             18.40       36.80
Shipping               1              5.00        5.00

VAT 20%                                           8.36
Total                                            50.16
`,
  );
  expect((json as unknown as { lines: Rows }).lines).toMatchObject([
    { name: "Oak board", netAmount: "36.80" },
    { name: "Shipping", netAmount: "5.00" },
  ]);
});

it("keeps a row of shipping that costs as much as the next, and what is priced by weight", async () => {
  const { json } = await answerOf(
    invoice,
    `
Description            Quantity      Price      Amount

Shipping of goods      1            100.00      100.00
Web design             2             50.00      100.00

VAT 20%                                          40.00
Total                                           240.00
`,
  );
  expect((json as unknown as { lines: Rows }).lines).toHaveLength(2);
  const slip = "Bananen        2,07\n  1,152 kg x 1,80 EUR/kg\nMilch        1,19\nSUMME        3,26";
  expect((await answerOf(receipt, slip)).json).toMatchObject({
    items: [{ amount: "2.07" }, { amount: "1.19" }],
  });
});
