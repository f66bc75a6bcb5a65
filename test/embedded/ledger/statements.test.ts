import { describe, expect, it } from "vitest";
import { bankStatement } from "../../../schemas/index.ts";
import type { Json } from "../../../src/document/json.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { runChecks } from "../../../src/steps/check/run-checks.ts";
import { getAt } from "../../../src/values/get-at.ts";
import { answerOf } from "../answer-of.ts";

const schema = await resolveSchema(bankStatement);
const columns = ["bookingDate", "description", "debit", "credit", "amount", "balanceAfter"];

const printed = (value: unknown): string => (typeof value === "string" ? value : "-");

/** Each booking in one line, and what the defining checks and those that fail say of all. */
async function readStatement(
  ...pages: string[]
): Promise<{ rows: string[]; account: Json; checks: string; issueDate: unknown }> {
  const { json } = await answerOf(bankStatement, pages);
  const account = (getAt(json, "/accounts/0") ?? null) as Json;
  const rows = (getAt(account, "/transactions") ?? []) as Json[];
  const results = runChecks({ json, schema, today: "2030-01-01" }).filter(
    ({ status, defining, severity }) => defining || (status === "fail" && severity !== "info"),
  );
  return {
    rows: rows.map((row) => columns.map((name) => printed(getAt(row, `/${name}`))).join(" | ")),
    account,
    issueDate: getAt(json, "/issueDate"),
    checks: [...new Set(results.map(({ id, status }) => `${id} ${status}`))].join(", "),
  };
}

describe("a statement of an account", () => {
  it("is read row by row from columns of money in and out, over pages with and without their header", async () => {
    const { rows, account, checks } = await readStatement(
      `
Statement period: 1 March 2024 to 31 March 2024
Date         Description                         Paid out     Paid in      Balance
             Balance brought forward                                        100.00
01/03/2024   RENT                                   40.00                    60.00
01/03/2024   RENT                                   40.00                    20.00
             Balance carried forward                                         20.00
`,
      `
Date         Description                         Paid out     Paid in      Balance
             Balance brought forward                                         20.00
05/03/2024   WAGES                                             500.00       520.00
             of February
`,
      `
09/03/2024   SHOP                                    1.50                   518.50
             Closing balance                                                518.50
`,
    );
    expect(rows).toEqual([
      "2024-03-01 | RENT | 40.00 | - | - | 60.00",
      "2024-03-01 | RENT | 40.00 | - | - | 20.00",
      "2024-03-05 | WAGES of February | - | 500.00 | - | 520.00",
      "2024-03-09 | SHOP | 1.50 | - | - | 518.50",
    ]);
    expect(account).toMatchObject({ openingBalance: "100.00", closingBalance: "518.50", isDebt: false });
    expect(checks).toBe("B1 pass, B2 pass");
  });

  it("gets its years from the period, over New Year", async () => {
    const { rows, checks } = await readStatement(`
Kontoauszug vom 15.12.2023 bis 14.01.2024
Buchung   Verwendungszweck                        Betrag            Saldo
          Alter Kontostand                                       1.000,00
28.12.    Miete                                  -700,00           300,00
02.01.    Gehalt                                2.000,00         2.300,00
09.01.    Strom                                   -50,00         2.250,00
          Neuer Kontostand                                       2.250,00
`);
    expect(rows).toEqual([
      "2023-12-28 | Miete | - | - | -700.00 | 300.00",
      "2024-01-02 | Gehalt | - | - | 2000.00 | 2300.00",
      "2024-01-09 | Strom | - | - | -50.00 | 2250.00",
    ]);
    expect(checks).toBe("B1 pass, B2 pass");
  });

  it("says which way an amount without a sign went where the balances tell, and begins with the newest row where the bank does", async () => {
    const { rows, checks } = await readStatement(`
Opening balance:  50.00        Closing balance:  75.00
Date           Details                          Amount       Balance
12 Mar 2024    Refund                            30.00         75.00
11 Mar 2024    Coffee                             5.00         45.00
`);
    expect(rows).toEqual([
      "2024-03-12 | Refund | - | 30.00 | - | 75.00",
      "2024-03-11 | Coffee | 5.00 | - | - | 45.00",
    ]);
    expect(checks).toBe("B1 pass, B2 pass");
  });

  it("finds the two balances that the rows lead between where no row prints one, and takes no sum for a booking", async () => {
    const { rows, account, checks } = await readStatement(`
Previous balance   200.00     New balance   260.00
Date           Details                          Debit        Credit
12/03/2024     Shop                             40.00
13/03/2024     Wages                                         100.00
               Total                            40.00        100.00
               Page 1 of 1
`);
    expect(rows).toEqual([
      "2024-03-12 | Shop | 40.00 | - | - | -",
      "2024-03-13 | Wages | - | 100.00 | - | -",
    ]);
    expect(account).toMatchObject({ openingBalance: "200.00", closingBalance: "260.00" });
    expect(checks).toBe("B1 pass, B2 skipped");
  });

  it("takes the number of a British bank for no date", async () => {
    const { rows, checks, issueDate } = await readStatement(`
Sort code        20-05-31
Statement period 1 May 2025 to 31 May 2025
Date      Description                    Money out    Money in     Balance
01 May    Balance brought forward                                 1,240.55
02 May    Direct Debit Water                 34.20                1,206.35
15 May    Salary                                      2,318.40    3,524.75
31 May    Balance carried forward                                 3,524.75
`);
    expect(rows).toEqual([
      "2025-05-02 | Direct Debit Water | 34.20 | - | - | 1206.35",
      "2025-05-15 | Salary | - | 2318.40 | - | 3524.75",
    ]);
    expect([checks, issueDate]).toEqual(["B1 pass, B2 pass", null]);
  });

  it("knows a card, whose balance grows with what is spent", async () => {
    const { account, checks } = await readStatement(`
Opening balance    100.00     Closing balance   130.00
Date           Details                          Debit        Credit      Balance
12/03/2024     Shop                             40.00                     140.00
13/03/2024     Payment                                        10.00       130.00
`);
    expect(account).toMatchObject({ isDebt: true, openingBalance: "100.00", closingBalance: "130.00" });
    expect(checks).toBe("B1 pass, B2 pass");
  });

  it("gives rows without a day that of the row above, and joins what stands on lines of its own", async () => {
    const { rows } = await readStatement(`
Date           Details                          Debit        Credit      Balance
12/03/2024     Card payment
               to SHOP                          40.00                     140.00
               Transfer                                       10.00       150.00
`);
    expect(rows).toEqual([
      "2024-03-12 | Card payment to SHOP | 40.00 | - | - | 140.00",
      "2024-03-12 | Transfer | - | 10.00 | - | 150.00",
    ]);
  });
});
