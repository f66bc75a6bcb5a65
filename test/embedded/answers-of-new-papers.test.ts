import { beforeAll, describe, expect, it } from "vitest";
import type { Schema } from "../../src/document/schema.ts";
import { findSchema } from "../../src/registry/find-schema.ts";
import { answerOf } from "./answer-of.ts";

let invoice: Schema;

beforeAll(async () => {
  invoice = await findSchema("invoice");
});

const read = async (drawing: string): Promise<unknown> => (await answerOf(invoice, drawing)).json;

describe("an earlier document that is referred to", () => {
  it("does not take the date of this one", async () => {
    const json = await read(`
Boisset SARL                                       AVOIR
14 rue des Tanneurs                                No AV-2024-0093
37000 Tours                                        Date : 05/11/2024
                                                   Facture d'origine : FA-2024-0871
`);
    expect(json).toMatchObject({
      issueDate: "2024-11-05",
      precedingInvoices: [{ number: "FA-2024-0871", date: null }],
    });
  });
});

describe("rows with a rate that are no taxes", () => {
  it("are a contribution to a fund and what the buyer keeps back, in Italian", async () => {
    const json = await read(`
Descrizione                                        Importo
Progetto strutturale capannone                     2.400,00
Direzione lavori gennaio                             850,00

                          Totale compensi               € 3.250,00
                          Contributo Inarcassa 4%       € 130,00
                          Imponibile                    € 3.380,00
                          IVA 22%                       € 743,60
                          Totale fattura                € 4.123,60
                          Ritenuta d'acconto 20% su € 3.250,00   - € 650,00
                          Netto a pagare                € 3.473,60
`);
    expect(json).toMatchObject({
      taxes: [{ rate: "22", amount: "743.60" }],
      withholding: [{ name: "Ritenuta d'acconto", rate: "20", amount: "650.00" }],
      charges: [{ reason: "Contributo Inarcassa", percent: "4", amount: "130.00" }],
      totals: { netTotal: "3380.00", grossTotal: "4123.60", amountDue: "3473.60" },
    });
  });

  it("are what the buyer keeps back, in Spanish", async () => {
    const json = await read(`
Concepto                      Horas      Precio/h       Total
Etiqueta vino crianza         16         38,00 €        608,00 €

                          Base imponible                  608,00 €
                          IVA 21 %                        127,68 €
                          IRPF 15 %                       -91,20 €
                          TOTAL A PAGAR                   644,48 €
`);
    expect(json).toMatchObject({
      taxes: [{ rate: "21", amount: "127.68" }],
      withholding: [{ name: "IRPF", rate: "15", amount: "91.20" }],
    });
  });
});

describe("parties of a letter", () => {
  it("keep a Dutch postcode whose letters are those of a telephone elsewhere", async () => {
    const json = await read(`
                         Van den Heuvel Staalbouw B.V.
                         Industrieweg 9, 5731 HP Mierlo
                         KvK 17123456
`);
    expect(json).toMatchObject({
      seller: { address: { lines: ["Industrieweg 9"], postalCode: "5731 HP", city: "Mierlo" } },
    });
  });

  it("end an address before a dot that parts it from what follows", async () => {
    const json = await read(`
GreenField Supply Co.
1200 Harbor Blvd, Suite 300, Oakland, CA 94607 · (510) 555-0142
`);
    expect(json).toMatchObject({
      seller: { address: { raw: "1200 Harbor Blvd, Suite 300, Oakland, CA 94607" } },
    });
  });

  it("name whom a letter is for below a word that only addresses them", async () => {
    const json = await read(`
Holm GmbH
Hafenstraße 3
24937 Flensburg




Familie
Jens und Britta Petersen
Am Deich 18
25899 Niebüll

Rechnung Nr. 1187
`);
    expect(json).toMatchObject({ buyer: { name: "Jens und Britta Petersen", address: { city: "Niebüll" } } });
  });
});
