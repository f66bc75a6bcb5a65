import { describe, expect, it } from "vitest";
import { invoice } from "../../../schemas/index.ts";
import { answerOf } from "../answer-of.ts";
import { extract } from "../../../src/extract.ts";

const table = `
Description         Qty   Unit price   Amount
Coffee beans          2       100.00   200.00

Total                                  200.00
`;

const german = `Muster & Söhne GmbH · Industriestr. 5 · 70565 Stuttgart

Herrn
Max Mustermann
Hauptstraße 12
10115 Berlin

                              Stuttgart, 14.03.2026

Rechnung Nr. 2026-117
${table}`;

const french = `Dupont SARL
12 rue de Lille
75007 Paris

                              Claire Martin
                              8 avenue Foch
                              69006 Lyon

                              Paris, le 14 mars 2026

Facture n° F-2026-33
${table}`;

const italian = `Rossi Impianti S.r.l.
Via Garibaldi 10
20121 Milano

                         Spett.le
                         Bianchi S.p.A.
                         Corso Italia 4
                         10121 Torino

Fattura n. 12/2026 del 14/03/2026
${table}`;

describe("a letter without a label for whom it is for", () => {
  it.each([
    ["German", german, "Max Mustermann", "Berlin"],
    ["French", french, "Claire Martin", "Lyon"],
    ["Italian", italian, "Bianchi S.p.A.", "Torino"],
  ])("in %s names the recipient below the sender", async (_, text, name, city) => {
    const { data, verdict } = await extract({ text, name: "letter.txt" }, { schema: invoice });
    expect(data.buyer).toMatchObject({ name, address: { city } });
    expect(verdict).toBe("verified");
  });

  it("is not verified where an address is nobody's", async () => {
    const text = `Invoice

Muster & Söhne GmbH
Industriestr. 5
70565 Stuttgart

Max Mustermann
10115 Berlin

Invoice number: 2026-117
Invoice date: 14 March 2026
${table}`;
    const { data, verdict, verdictReasons } = await extract(
      { text, name: "letter.txt" },
      { schema: invoice },
    );
    expect(data.buyer?.name ?? null).toBeNull();
    expect(data.seller?.address).toMatchObject({ lines: ["Industriestr. 5"], city: "Stuttgart" });
    expect(verdict).toBe("unverified");
    expect(verdictReasons).toEqual([{ code: "unreadable", pointers: ["/buyer/name"] }]);
  });

  it("gives a sole sender no buyer", async () => {
    const text = `Invoice

Muster & Söhne GmbH
Industriestr. 5
70565 Stuttgart

Invoice number: 2026-117
Invoice date: 14 March 2026
${table}`;
    const { data } = await extract({ text, name: "letter.txt" }, { schema: invoice });
    expect(data.seller?.name).toBe("Muster & Söhne GmbH");
    expect(data.buyer?.name ?? null).toBeNull();
  });

  it.each<[string, string, string]>([
    [
      "at the top, beside the writer",
      `
University of Northmoor                        Ashdown Scientific Instruments Ltd
Accounts Payable                               12 Mill Lane
2 College Road                                 Forest Row RH18 5AA
Northmoor NM1 4QT                              VAT GB 333 2211 55
`,
      "University of Northmoor",
    ],
    [
      "below the writer's whole address on one line of the same type",
      `
Eisenwaren Brandt e.K. · Marktplatz 4 · 31134 Hildesheim · USt-IdNr. DE136695976
Tischlerei Overbeck GmbH
Am Kanal 17
31137 Hildesheim
`,
      "Tischlerei Overbeck GmbH",
    ],
    [
      "below a small line at the very top",
      `Skärgårdens Båtvarv AB, Varvsvägen 2, 139 40 Värmdö

Erik Sandström
Björkvägen 18
131 50 Saltsjö-Duvnäs
`,
      "Erik Sandström",
    ],
    [
      "above the writer",
      `
Gemeente Zutphen                               Studio Wit BV
Postbus 41                                     Houtmarkt 55
7200 AA Zutphen                                7201 KK Zutphen
`,
      "Gemeente Zutphen",
    ],
  ])("names the only other address: %s", async (_, head, name) => {
    const { json } = await answerOf(invoice, `${head}\nInvoice no 2026-117\n${table}`);
    expect(json).toMatchObject({ buyer: { name } });
  });

  it("names none of two addresses that nobody tells apart", async () => {
    const head = `
Gemeente Zutphen         Stichting De Hanze       Studio Wit BV
Postbus 41               Beukerstraat 9           Houtmarkt 55
7200 AA Zutphen          7201 LD Zutphen          7201 KK Zutphen
`;
    const { json } = await answerOf(invoice, `${head}\nInvoice no 2026-117\n${table}`);
    expect((json as { buyer: { name: unknown } | null }).buyer?.name ?? null).toBeNull();
  });
});
