import { describe, expect, it } from "vitest";
import { invoice } from "../../schemas/index.ts";
import type { Json } from "../../src/document/json.ts";
import { answerOf } from "./answer-of.ts";

const portuguese = `
Cerâmica do Tejo, Lda.                 Fatura FT 2025/318
Rua das Flores 77                      Data de emissão: 15-07-2025
1200-195 Lisboa                        Data de vencimento: 14-08-2025
NIF 500100144

Exmo.(s) Sr.(s)
Pousada Vista Mar, S.A.
Avenida da Praia 2
8200-385 Albufeira

Descrição          Qtd    Preço unit.   Desconto   IVA     Total
Azulejo pintado    150           4,20        10%   23%    567,00
Vaso grande          4          35,00         0%   23%    140,00

Total ilíquido            707,00 €
IVA (23%)                 162,61 €
Total a pagar             869,61 €
`;

const polish = `
Sprzedawca:                            Nabywca:
Kwiaciarnia Malwa Sp. z o.o.           Hotel Pod Różą S.A.
ul. Długa 8                            ul. Floriańska 14
31-147 Kraków                          31-021 Kraków
NIP: 5260250274                        NIP: 7740001454

Faktura VAT nr 45/03/2025
Data wystawienia: 21.03.2025
Termin płatności: 04.04.2025

Lp.   Nazwa          Ilość   Cena netto   Wartość netto   VAT   Wartość brutto
1     Kompozycja         8       120,00          960,00    8%         1 036,80
2     Dostawa            1        50,00           50,00   23%            61,50

Razem netto                1 010,00
VAT                           88,30
Do zapłaty                 1 098,30 PLN
`;

const swedish = `
Nordljus Design AB                     FAKTURA
                                       Fakturanummer: 1187
                                       Fakturadatum: 2025-08-01
                                       Förfallodatum: 2025-08-31

Kund:
Café Måsen HB
Strandvägen 5
114 51 Stockholm

Benämning            Antal       À-pris       Belopp
Logotyp                  1     8 500,00     8 500,00
Menyer                 200        12,50     2 500,00

Summa exkl. moms          11 000,00
Moms 25 %                  2 750,00
Att betala                13 750,00 kr
`;

const norwegian = `
Fjordglass AS
Havnegata 3
5003 Bergen

Faktureres til:
Kafé Nord
Storgata 11
9008 Tromsø

Fakturanr. 2207
Fakturadato: 03.02.2025
Forfallsdato: 17.02.2025

Beskrivelse          Antall     Enhetspris       Beløp
Drikkeglass              40          55,00    2 200,00

Sum ekskl. mva            2 200,00
MVA 25 %                    550,00
Å betale                  2 750,00 NOK
`;

const czech = `
Truhlářství Novák s.r.o.               Odběratel:
Lidická 18                             Základní škola Komenského
602 00 Brno                            Komenského 5
                                       664 91 Ivančice

Faktura č. 250100047
Datum vystavení: 14. 4. 2025
Datum splatnosti: 28. 4. 2025

Označení dodávky    Počet   Cena za MJ   DPH %      Bez DPH       DPH      Celkem
Skříňka                15     2 490,00      21    37 350,00   7 843,50   45 193,50
Montáž                  8       450,00      21     3 600,00     756,00    4 356,00

Základ DPH 21 %       40 950,00 Kč
DPH 21 %               8 599,50 Kč
Zaokrouhlení               0,50 Kč
Celkem k úhradě       49 550,00 Kč
`;

describe("invoices in more languages", () => {
  it.each<[string, string, Json]>([
    [
      "Czech",
      czech,
      {
        invoiceNumber: "250100047",
        dueDate: "2025-04-28",
        buyer: { name: "Základní škola Komenského" },
        lines: [
          { quantity: "15", unitPrice: "2490.00", netAmount: "37350.00", grossAmount: "45193.50" },
          { quantity: "8", unitPrice: "450.00", netAmount: "3600.00", grossAmount: "4356.00" },
        ],
        totals: { netTotal: "40950.00", taxTotal: "8599.50", rounding: "0.50", grossTotal: "49550.00" },
      },
    ],
    [
      "Portuguese",
      portuguese,
      {
        invoiceNumber: "FT 2025/318",
        issueDate: "2025-07-15",
        dueDate: "2025-08-14",
        seller: { name: "Cerâmica do Tejo, Lda.", address: { postalCode: "1200-195", city: "Lisboa" } },
        buyer: { name: "Pousada Vista Mar, S.A.", address: { postalCode: "8200-385", city: "Albufeira" } },
        lines: [
          { quantity: "150", unitPrice: "4.20", allowances: [{ percent: "10" }], netAmount: "567.00" },
          { quantity: "4", unitPrice: "35.00", netAmount: "140.00" },
        ],
        totals: { netTotal: "707.00", taxTotal: "162.61", grossTotal: "869.61" },
      },
    ],
    [
      "Polish",
      polish,
      {
        invoiceNumber: "45/03/2025",
        issueDate: "2025-03-21",
        dueDate: "2025-04-04",
        currency: "PLN",
        seller: { name: "Kwiaciarnia Malwa Sp. z o.o.", address: { postalCode: "31-147", city: "Kraków" } },
        buyer: { name: "Hotel Pod Różą S.A.", address: { postalCode: "31-021", city: "Kraków" } },
        lines: [
          { name: "Kompozycja", quantity: "8", unitPrice: "120.00", netAmount: "960.00", taxRate: "8" },
          { name: "Dostawa", quantity: "1", netAmount: "50.00", grossAmount: "61.50" },
        ],
        totals: { netTotal: "1010.00", taxTotal: "88.30", grossTotal: "1098.30" },
      },
    ],
    [
      "Swedish",
      swedish,
      {
        invoiceNumber: "1187",
        issueDate: "2025-08-01",
        dueDate: "2025-08-31",
        buyer: { name: "Café Måsen HB", address: { postalCode: "114 51", city: "Stockholm" } },
        lines: [
          { quantity: "1", netAmount: "8500.00" },
          { quantity: "200", netAmount: "2500.00" },
        ],
        totals: { netTotal: "11000.00", taxTotal: "2750.00", grossTotal: "13750.00" },
      },
    ],
    [
      "Norwegian",
      norwegian,
      {
        invoiceNumber: "2207",
        issueDate: "2025-02-03",
        dueDate: "2025-02-17",
        currency: "NOK",
        seller: { name: "Fjordglass AS" },
        buyer: { name: "Kafé Nord", address: { city: "Tromsø" } },
        lines: [{ quantity: "40", unitPrice: "55.00", netAmount: "2200.00" }],
        totals: { netTotal: "2200.00", taxTotal: "550.00", grossTotal: "2750.00" },
      },
    ],
  ])("are read by the labels of %s", async (_, drawing, expected) => {
    const { json } = await answerOf(invoice, drawing);
    expect(json).toMatchObject(expected as object);
  });
});
