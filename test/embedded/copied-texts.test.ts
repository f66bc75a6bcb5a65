import { expect, it } from "vitest";
import { invoice } from "../../schemas/index.ts";
import { extract } from "../../src/extract.ts";

/** Texts as they come out of a page that somebody copied: one blank between columns, between label and value, within numbers. */
const texts: readonly (readonly [string, string, object])[] = [
  [
    "French",
    `FACTURE

Menuiserie Durand SARL
8 rue des Artisans
69003 Lyon
TVA FR40303265045

Client : Mme Claire Petit
15 avenue Foch
69006 Lyon

Facture n° 2026-045 du 12/03/2026
Échéance : 11/04/2026

Désignation Quantité Prix unitaire HT Montant HT
Porte en chêne massif 2 450,00 900,00
Pose et réglages 6 55,00 330,00

Total HT 1 230,00 €
TVA 10 % 123,00 €
Total TTC 1 353,00 €
Acompte versé 400,00 €
Reste à payer 953,00 €
`,
    {
      invoiceNumber: "2026-045",
      issueDate: "2026-03-12",
      dueDate: "2026-04-11",
      buyer: { name: "Mme Claire Petit", address: { lines: ["15 avenue Foch"], city: "Lyon" } },
      lines: [
        { name: "Porte en chêne massif", quantity: "2", netAmount: "900.00" },
        { name: "Pose et réglages", quantity: "6", netAmount: "330.00" },
      ],
      totals: { netTotal: "1230.00", grossTotal: "1353.00", paidAmount: "400.00", amountDue: "953.00" },
    },
  ],
  [
    "English",
    `INVOICE

Northwind Traders Ltd
14 Harbour Road
Bristol BS1 5TY

Bill To:
Green Leaf Cafe
22 Station Street
Bath BA1 1AA

Invoice Number: NW-2041
Invoice Date: 14 March 2026

Description Qty Unit Price Amount
Coffee beans, 1 kg 12 18.50 222.00
Paper cups (box) 4 9.75 39.00
Delivery 1 10.00 10.00

Subtotal 271.00
VAT 20% 54.20
Total Due 325.20
`,
    {
      invoiceNumber: "NW-2041",
      buyer: { name: "Green Leaf Cafe" },
      lines: [{ name: "Coffee beans, 1 kg" }, { name: "Paper cups (box)" }, { name: "Delivery" }],
      totals: { netTotal: "271.00", taxTotal: "54.20", grossTotal: "325.20" },
    },
  ],
  [
    "Dutch",
    `Factuur

Bakkerij De Molen BV
Molenstraat 12
3511 AB Utrecht

Aan: Restaurant Zonnig
Kade 4
1011 AB Amsterdam

Factuurnummer: 2026-118
Factuurdatum: 12-02-2026
Vervaldatum: 26-02-2026

Omschrijving Aantal Prijs Bedrag
Volkorenbrood 40 2,10 84,00
Croissants 100 0,85 85,00

Subtotaal 169,00
BTW 9% 15,21
Totaal te betalen 184,21
`,
    {
      invoiceNumber: "2026-118",
      dueDate: "2026-02-26",
      buyer: { name: "Restaurant Zonnig" },
      lines: [{ name: "Volkorenbrood" }, { name: "Croissants" }],
      totals: { netTotal: "169.00", taxTotal: "15.21", grossTotal: "184.21" },
    },
  ],
];

it.each(texts)("reads a copied %s invoice and proves it", async (_, text, expected) => {
  const { data, verdict } = await extract({ text }, { schema: invoice });
  expect(data).toMatchObject(expected);
  expect(verdict).toBe("verified");
});
