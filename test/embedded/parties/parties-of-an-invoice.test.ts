import { describe, expect, it } from "vitest";
import { invoice } from "../../../schemas/index.ts";
import type { Json } from "../../../src/document/json.ts";
import { answerOf } from "../answer-of.ts";

const goods = `
Description          Qty     Unit price     Amount
Garden bench           2         100.00     200.00

Total                                       200.00
`;

const read = async (drawing: string): Promise<Json> => (await answerOf(invoice, drawing + goods)).json;

describe("the parties of an invoice", () => {
  it("are two where an empty line parts their addresses", async () => {
    const json = await read(`
Alpenblick Treuhand AG
Bahnhofstrasse 3
8001 Zürich
CHE-116.281.710 MWST

Muster Metallbau GmbH
Industriestrasse 14
6300 Zug

Rechnung Nr. 2025-311
Zürich, 5. September 2025
`);
    expect(json).toMatchObject({
      invoiceNumber: "2025-311",
      issueDate: "2025-09-05",
      seller: { name: "Alpenblick Treuhand AG", address: { postalCode: "8001" } },
      buyer: {
        name: "Muster Metallbau GmbH",
        address: { lines: ["Industriestrasse 14"], city: "Zug", raw: "Industriestrasse 14, 6300 Zug" },
      },
    });
  });

  it("are named below the word that only addresses them", async () => {
    const json = await read(`
Holzwerk Brandner GmbH
Sägemühlweg 12
83022 Rosenheim




Firma
Architekturbüro Lindqvist
Leopoldstraße 88
80802 München

Rechnung
Rechnungsnummer: R-250117
`);
    expect(json).toMatchObject({
      seller: { name: "Holzwerk Brandner GmbH", address: { city: "Rosenheim" } },
      buyer: { name: "Architekturbüro Lindqvist", address: { city: "München" } },
    });
  });

  it.each([
    ["Bill to: Maria Delgado Customer ID: 4471", "Maria Delgado"],
    ["Bill to: Pinewood Dental Practice Account: PD-118", "Pinewood Dental Practice"],
    ["Kunde: Bäckerei Vogt e.K. Kundennummer: 4471", "Bäckerei Vogt e.K."],
    ["Bill to: Studio 54 Ltd", "Studio 54 Ltd"],
  ])("end where the next label begins: %s", async (line, name) => {
    const json = await read(`
Cedar Ridge Roofing, LLC
4410 Industrial Blvd
Boise, ID 83702

Invoice # 10577

${line}
98 Elm Court
Nampa, ID 83651
`);
    expect(json).toMatchObject({ buyer: { name, address: { postalCode: "83651" } } });
  });

  it.each([
    ["Sunrise Print Co. 12 King Street, Manchester M2 6AQ", "Sunrise Print Co."],
    ["Sunrise Print 12 King Street, Manchester M2 6AQ", "Sunrise Print"],
    ["Route 66 Diner LLC", "Route 66 Diner LLC"],
    ["Studio 54 Amsterdam", "Studio 54 Amsterdam"],
  ])("end where a street begins on their line: %s", async (line, name) => {
    const json = await read(`
${line}

Invoice to: Pinewood Dental Practice
Invoice number: SP/5521
`);
    expect(json).toMatchObject({ seller: { name } });
  });
});

describe("the dates and the number of an invoice", () => {
  it.each<[string, Json]>([
    ["Zahlbar innerhalb von 14 Tagen ohne Abzug bis 31.01.2025.", { dueDate: "2025-01-31" }],
    ["Bitte überweisen Sie den Betrag bis zum 31.01.2025.", { dueDate: "2025-01-31" }],
    ["Número: 2025/014", { invoiceNumber: "2025/014" }],
  ])("are told in %s", async (line, expected) => {
    const json = await read(`
Holzwerk Brandner GmbH

${line}
`);
    expect(json).toMatchObject(expected as object);
  });
});
