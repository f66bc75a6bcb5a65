import { beforeAll, describe, expect, it } from "vitest";
import type { Schema } from "../../src/document/schema.ts";
import { findSchema } from "../../src/registry/find-schema.ts";
import { answerOf } from "./answer-of.ts";

let invoice: Schema;

beforeAll(async () => {
  invoice = await findSchema("invoice");
});

const read = async (drawing: string): Promise<unknown> => (await answerOf(invoice, drawing)).json;

describe("values in running text", () => {
  it("stand behind acronyms and at the start of clauses", async () => {
    const json = await read(`
Invoice No. 4711

Please transfer to IBAN NL05 TEST 0417 1643 00, BIC TESTNL2A.
To be paid within two weeks, no later than 1 May 2025.
`);
    expect(json).toMatchObject({
      dueDate: "2025-05-01",
      payment: { instructions: [{ iban: "NL05TEST0417164300", bic: "TESTNL2A" }] },
    });
  });

  it("take a total without tax for no gross total", async () => {
    const json = await read(`
Faktura 104552

I alt ekskl. moms                7.300,00
25 % moms                        1.825,00
I alt DKK inkl. moms             9.125,00
`);
    expect(json).toMatchObject({
      totals: { netTotal: "7300.00", taxTotal: "1825.00", grossTotal: "9125.00" },
    });
  });

  it.each([
    ["Pagamento: bonifico bancario entro il 30/04/2025", "2025-04-30"],
    ["Graag binnen 14 dagen (uiterlijk 20 mei 2025) overmaken op onze rekening.", "2025-05-20"],
    ["Betalas senast 2025-05-30 till vårt bankgiro.", "2025-05-30"],
  ])("tell the last day to pay: %s", async (line, dueDate) => {
    expect(await read(`\nInvoice No. 4711\n\n${line}\n`)).toMatchObject({ dueDate });
  });

  it.each([
    ["DE89 3704 0044 0532 0130 00   BIC: DEUTDEFF500", "DE89370400440532013000"],
    ["NO93 8601 1117 947 BIC DEUTDEFF500", "NO9386011117947"],
    ["CH93 0076 2011 6238 5295 7   BIC DEUTDEFF500", "CH9300762011623852957"],
  ])("end with the IBAN where its bank's code stands on the same line: %s", async (line, iban) => {
    const json = await read(`\nInvoice No. 4711\n\nIBAN: ${line}\n`);
    expect(json).toMatchObject({ payment: { instructions: [{ iban, bic: "DEUTDEFF500" }] } });
  });

  it("end with their sentence where another label follows", async () => {
    const json = await read(`
Payment terms: 30 days net. Please quote the invoice number with your payment.
`);
    expect(json).toMatchObject({ paymentTerms: "30 days net" });
  });

  it("say why no tax is charged", async () => {
    const json = await read(`
Description            Qty        Price       Amount

Interface design       2          85.00       170.00

Net amount                                    170.00
VAT 0%                                          0.00
Amount due                                    170.00

Thank you. VAT is reverse-charged to the recipient
under Article 196 of Directive 2006/112/EC. Bye.
`);
    expect(json).toMatchObject({
      taxes: [
        {
          exemptionReason:
            "VAT is reverse-charged to the recipient under Article 196 of Directive 2006/112/EC.",
        },
      ],
    });
  });
});

describe("numbers of parties", () => {
  it.each([
    ["Amtsgericht Ulm, HRB 204417", { legalRegistrationId: "HRB 204417" }],
    ["SIRET 832 145 676 00024", { legalRegistrationId: "83214567600024" }],
    ["Registered in England no. 09417362", { legalRegistrationId: "09417362" }],
    ["ABN 84 418 273 645", { taxId: "84418273645" }],
    ["NIF: B84523174", { taxId: "B84523174" }],
  ])("are read from %s", async (line, seller) => {
    expect(await read(`\nAtlas Works GmbH\n${line}\n`)).toMatchObject({ seller });
  });

  it("tell the buyer's number at the seller from the seller's own", async () => {
    const json = await read(`
Rechnung

Rechnungs-Nr.:      RE-2025-318
Kunden-Nr.:         K10442
`);
    expect(json).toMatchObject({
      invoiceNumber: "RE-2025-318",
      buyer: { identifiers: [{ value: "K10442" }] },
    });
    expect(json).not.toHaveProperty("seller");
  });
});

describe("places", () => {
  it.each([
    ["Eureka CA 95501", { city: "Eureka", subdivision: "CA", postalCode: "95501" }],
    ["Bendigo VIC 3550", { city: "Bendigo", subdivision: "VIC", postalCode: "3550" }],
    ["Toronto, ON M5V 2T6", { city: "Toronto", subdivision: "ON", postalCode: "M5V 2T6" }],
    ["Ludlow SY8 9QX", { city: "Ludlow", postalCode: "SY8 9QX" }],
    ["37073 Göttingen", { city: "Göttingen", postalCode: "37073" }],
  ])("are read from %s below a street with a number of four digits", async (place, address) => {
    const json = await read(`
Bill to

Camp Juniper Ltd
2150 Harbor Avenue, Suite 9
${place}
`);
    expect(json).toMatchObject({
      buyer: { address: { lines: ["2150 Harbor Avenue, Suite 9"], ...address } },
    });
  });

  it("stay with the heading that they stand under, and fill no other party", async () => {
    const json = await read(`
Redwood Trail Outfitters, Inc.

Bill To                       Ship To
Camp Juniper Youth Center     Camp Juniper Warehouse
PO Box 318                    77 Quarry Road
Medford OR 97501              Ashland OR 97520
`);
    expect(json).toMatchObject({
      buyer: { name: "Camp Juniper Youth Center", address: { lines: ["PO Box 318"], city: "Medford" } },
      shipTo: { name: "Camp Juniper Warehouse", address: { lines: ["77 Quarry Road"], city: "Ashland" } },
    });
    for (const other of ["payee", "billTo", "shipFrom", "taxRepresentative"])
      expect(json).not.toHaveProperty(other);
  });

  it("are told from the labels of a form", async () => {
    const json = await read(`
Cliente              Restaurante Puerta Verde, S.L.
NIF del cliente      B60917457
Dirección            Avenida de la Ría 140, 21001 Huelva
`);
    expect(json).toMatchObject({
      buyer: {
        name: "Restaurante Puerta Verde, S.L.",
        taxId: "B60917457",
        address: { lines: ["Avenida de la Ría 140"], postalCode: "21001", city: "Huelva" },
      },
    });
  });
});

describe("sums", () => {
  it.each([
    ["Total AUD      $616.00", "AUD"],
    ["Total          $616.00", "USD"],
    ["Total          £616.00", "GBP"],
    ["Total          616,00 €", "EUR"],
  ])("carry their currency: %s", async (line, currency) => {
    expect(await read(`\nInvoice\n\n${line}\n`)).toMatchObject({ currency });
  });

  it("keep a discount out of the taxes, without its minus", async () => {
    const json = await read(`
Désignation              Qté       P.U.       Montant

Reliure pleine toile     10        100,00     1 000,00

Total HT avant remise                         1 000,00 €
Remise 10 %                                    - 100,00 €
Total HT                                        900,00 €
TVA 20 %                                        180,00 €
Total TTC                                     1 080,00 €
`);
    expect(json).toMatchObject({
      allowances: [{ percent: "10", amount: "100.00" }],
      taxes: [{ rate: "20", amount: "180.00" }],
      totals: { netTotal: "900.00", grossTotal: "1080.00" },
    });
  });

  it("take the amount of the only tax for the total of taxes", async () => {
    const json = await read(`
Beschreibung             Menge     Preis      Betrag

Trennblätter             20        9,90       198,00

Rechnungssumme Netto                          198,00
Steuerbasisbetrag USt. 19%         198,00      37,62
Rechnungssumme Brutto                         235,62
`);
    expect(json).toMatchObject({
      taxes: [{ rate: "19", taxable: "198.00", amount: "37.62" }],
      totals: { netTotal: "198.00", taxTotal: "37.62", grossTotal: "235.62" },
    });
  });

  it("make no row of what stands elsewhere already", async () => {
    const json = await read(`\nInvoice no. 4711\nDate      4 March 2025\nReference      NSL-3\n`);
    expect(json).toMatchObject({
      issueDate: "2025-03-04",
      buyerReference: "NSL-3",
      precedingInvoices: [],
      allowances: [],
      charges: [],
    });
  });
});
