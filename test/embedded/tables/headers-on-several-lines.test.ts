import { describe, expect, it } from "vitest";
import { invoice } from "../../../schemas/index.ts";
import { answerOf } from "../answer-of.ts";

const body = `
1     Przewód YDYp        m            200         4,20       840,00        23%     193,20     1 033,20
2     Oprawa LED          szt.          10        95,00       950,00        23%     218,50     1 168,50`;
const foot = `
                                             Razem          1 790,00                411,70     2 201,70

Do zapłaty: 2 201,70 PLN`;

const heads: readonly (readonly [string, string])[] = [
  [
    "from the top down",
    `
Lp.   Nazwa towaru        Jedn.      Ilość         Cena      Wartość     Stawka      Kwota      Wartość
      lub usługi          miary                   jedn.        netto        VAT        VAT       brutto
                                                  netto`,
  ],
  [
    "up to the rows",
    `
                                                   Cena
      Nazwa towaru        Jedn.                   jedn.      Wartość     Stawka      Kwota      Wartość
Lp.   lub usługi          miary      Ilość        netto        netto        VAT        VAT       brutto`,
  ],
  [
    "on one line",
    `
Lp.   Nazwa towaru        Jedn.      Ilość   Cena netto  Wartość netto   Stawka    Kwota VAT   Wartość brutto`,
  ],
];

describe("headers whose cells run over several lines", () => {
  it.each(heads)("are read as one name a column: %s", async (_, head) => {
    const { json } = await answerOf(invoice, `FAKTURA VAT 7/2025\n${head}${body}${foot}`);
    expect(json).toMatchObject({
      totals: { netTotal: "1790.00", taxTotal: "411.70", grossTotal: "2201.70" },
      lines: [
        { quantity: "200", unitPrice: "4.20", netAmount: "840.00", grossAmount: "1033.20" },
        { quantity: "10", unitPrice: "95.00", netAmount: "950.00", grossAmount: "1168.50" },
      ],
    });
  });

  it("leave a row that says something else above or below alone", async () => {
    const { json } = await answerOf(
      invoice,
      `
Our reference 12      Your contact
Description           Qty     Unit price     Amount
Paint for the hall
Blue paint              2          10.00      20.00
Long brush              1           4.50       4.50
Total                                         24.50
`,
    );
    expect(json).toMatchObject({
      lines: [
        { quantity: "2", unitPrice: "10.00", netAmount: "20.00" },
        { quantity: "1", unitPrice: "4.50", netAmount: "4.50" },
      ],
    });
  });
});

describe("the foot of a table", () => {
  it.each<[string, string]>([
    ["three sums", "Total                      20.00      3.80      23.80"],
    ["two sums", "Total                      20.00                23.80"],
  ])("is no item: %s", async (_, row) => {
    const { json } = await answerOf(
      invoice,
      `
Description     Quantity   Net amount   VAT   Gross amount
Blue paint            2        15.50       2.95      18.45
Long brush            1         4.50       0.85       5.35
${row}
`,
    );
    expect((json as { lines: unknown[] }).lines).toHaveLength(2);
  });
});

describe("the column of names", () => {
  it.each<[string, string]>([
    [
      "beside a discount that is shortened like a description",
      "Descrição            Qtd.    Preço    Desc.    Valor",
    ],
    ["with two names of it in one heading", "Item and description    Qty    Price    Disc.    Total"],
  ])("is the one with words: %s", async (_, head) => {
    const { json } = await answerOf(
      invoice,
      `
${head}
Mudança de óleo         1   85,00     0,00    85,00
Pastilhas de travão     2   60,00     0,00   120,00
`,
    );
    expect(json).toMatchObject({
      lines: [
        { name: "Mudança de óleo", quantity: "1", netAmount: "85.00" },
        { name: "Pastilhas de travão", quantity: "2", netAmount: "120.00" },
      ],
    });
  });
});
