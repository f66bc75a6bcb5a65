import { describe, expect, it } from "vitest";
import { invoice, receipt } from "../../schemas/index.ts";
import type { Json } from "../../src/document/json.ts";
import { getAt } from "../../src/values/get-at.ts";
import { answerOf } from "./answer-of.ts";

const till = (head: string): string => `
${head}

Kaffe              32,00
Smörgås            65,00
Total              97,00
`;

describe("the head of a receipt", () => {
  it.each([
    [
      "Café Lindenblatt\nInh. Petra Vogel\nMarkt 12\n99423 Weimar\nSt.-Nr. 162/280/01234",
      "Markt 12, 99423 Weimar",
    ],
    [
      "Kaffebaren Ekorren\nKungsgatan 14\n753 32 Uppsala\nOrg.nr 556677-8899",
      "Kungsgatan 14, 753 32 Uppsala",
    ],
    [
      "Kaffebaren Ekorren\nKungsgatan 14\n753 32 Uppsala\n0rg.nr 556677-8899",
      "Kungsgatan 14, 753 32 Uppsala",
    ],
    ["BAR CENTRALE\nP.zza Duomo 5\n43121 PARMA\nP.IVA 02233440341", "P.zza Duomo 5, 43121 PARMA"],
    ["Fiskhallen AB\nVasagatan 3\n411 24 Göteborg", "Vasagatan 3, 411 24 Göteborg"],
  ])("ends its address before what else is told: %s", async (head, address) => {
    const { json } = await answerOf(receipt, till(head), { textSource: "ocr" });
    expect(getAt(json, "/merchant/address")).toBe(address);
  });

  it.each(["Thanks for visiting", "Vielen Dank für Ihren Besuch", "Merci de votre visite", "Välkommen"])(
    "is not what is said to everybody: %s",
    async (greeting) => {
      const { json } = await answerOf(
        receipt,
        till(`${greeting}\nNORTHSTAR COFFEE\n118 Harbor Street\nPortland, ME 04101`),
      );
      expect(json).toMatchObject({ merchant: { name: "NORTHSTAR COFFEE" } });
    },
  );
});

const goods = `
Description          Qty     Unit price     Amount
Garden bench           2         100.00     200.00
`;

describe("an invoice", () => {
  it.each<[string, string, Json]>([
    [
      "names the company, not the person it is sent to",
      "Billed to\nKestrel Outdoor Co.\nAttn: Jamie Ross\n55 Summit Ave\nDenver, CO 80203\n",
      { buyer: { name: "Kestrel Outdoor Co.", address: { city: "Denver" } } },
    ],
    [
      "tells its totals in the one row of its taxes",
      `${goods}\nTax base   VAT rate   VAT amount   Invoice total\n200.00          10%        20.00          220.00\n`,
      { totals: { netTotal: "200.00", taxTotal: "20.00", grossTotal: "220.00" } },
    ],
    [
      "has a country's tax and a state's, though they are the same",
      `${goods}\nCGST 5%   10.00\nSGST 5%   10.00\nTotal    220.00\n`,
      {
        taxes: [
          { rate: "5", amount: "10.00" },
          { rate: "5", amount: "10.00" },
        ],
        totals: { grossTotal: "220.00" },
      },
    ],
  ])("%s", async (_, drawing, expected) => {
    const { json } = await answerOf(
      invoice,
      `\nTidewater Analytics Inc.\n900 Bayfront Pkwy\n\nInvoice No. 81\n\n${drawing}`,
    );
    expect(json).toMatchObject(expected as object);
  });
});
