import { describe, expect, it } from "vitest";
import { invoice } from "../../schemas/index.ts";
import { answerOf } from "./answer-of.ts";

const paper = (totals: string): string => `
Prairie Wind Landscaping
2500 County Rd 9, Hays, KS 67601

INVOICE 2025-0613
June 13, 2025

Bill to:
Oakmont Office Park
100 Oakmont Dr
Salina, KS 67401

Work              Qty        Rate       Amount
Retaining wall      1    7,400.00     7,400.00
Sod, per pallet     8      300.00     2,400.00

${totals}
`;

describe("a total with several payments below it", () => {
  it.each([
    [
      "without a tax is the sum of the lines, not what is left",
      "Total                   9,800.00\nDeposit 4/2/2025       -2,500.00\nBalance due             7,300.00",
      { grossTotal: "9800.00", paidAmount: "2500.00", amountDue: "7300.00" },
    ],
    [
      "has them added up, whatever they are called",
      "Total                   9,800.00\nFirst cheque 4/2/2025  -2,500.00\nSecond one 5/9/2025    -3,500.00\nBalance due             3,800.00",
      { grossTotal: "9800.00", paidAmount: "6000.00", amountDue: "3800.00" },
    ],
    [
      "has nothing added up that does not make the difference",
      "Total                   9,800.00\nFirst cheque 4/2/2025  -2,500.00\nSecond one 5/9/2025    -3,400.00\nBalance due             3,800.00",
      { grossTotal: "9800.00", paidAmount: null, amountDue: "3800.00" },
    ],
  ])("%s", async (_, lines, totals) => {
    const { json } = await answerOf(invoice, paper(lines));
    expect(json).toMatchObject({ totals });
  });
});

describe("two headings of columns that stand close together", () => {
  it("do not make the amount a tax", async () => {
    const { json } = await answerOf(
      invoice,
      `
FATTURA n. 145/A del 10/10/2025

Descrizione        Q.tà   Prezzo   Importo IVA
Vino rosso          100     6,00     600,00 22
Olio                 20    10,00     200,00 12

Totale imponibile    800,00
`,
    );
    expect(json).toMatchObject({ lines: [{ netAmount: "600.00" }, { netAmount: "200.00" }] });
  });
});
