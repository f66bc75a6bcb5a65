import { describe, expect, it } from "vitest";
import { bankStatement } from "../../schemas/index.ts";
import type { Json } from "../../src/document/json.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { runChecks } from "../../src/steps/check/run-checks.ts";

const schema = await resolveSchema(bankStatement);

/** What the defining rules say, and which others fail. */
function say(account: Json, more: Record<string, Json> = {}): string {
  return runChecks({ json: { accounts: [account], ...more }, schema, today: "2025-01-01" })
    .filter(({ status, defining }) => defining || status === "fail")
    .map(({ id, status }) => `${id} ${status}`)
    .join(", ");
}

const paid = { debit: "20.00", description: "Rent", bookingDate: "2024-03-02" };
const earned = { credit: "50.00", description: "Wages", bookingDate: "2024-03-05" };
const balances = { openingBalance: "100.00", closingBalance: "130.00" };

describe("the checks of a bank statement", () => {
  it.each<[string, Json, string]>([
    ["two columns of amounts", { ...balances, transactions: [paid, earned] }, "B1 pass, B2 skipped"],
    [
      "one column of signed amounts",
      { ...balances, transactions: [{ amount: "-20.00" }, { amount: "50.00" }] },
      "B1 pass, B2 skipped",
    ],
    [
      "a balance on each row",
      {
        ...balances,
        transactions: [
          { ...paid, balanceAfter: "80.00" },
          { ...earned, balanceAfter: "130.00" },
        ],
      },
      "B1 pass, B2 pass, B2 pass",
    ],
    [
      "a balance at the end of each day only",
      { ...balances, transactions: [paid, { ...earned, balanceAfter: "130.00" }] },
      "B1 pass, B2 pass",
    ],
    [
      "an overdrawn account",
      { openingBalance: "10.00", closingBalance: "-10.00", transactions: [paid] },
      "B1 pass, B2 skipped",
    ],
    [
      "a card, whose balance is a debt",
      { isDebt: true, openingBalance: "100.00", closingBalance: "120.00", transactions: [paid] },
      "B1 pass, B2 skipped",
    ],
    ["a missed row", { ...balances, transactions: [earned] }, "B1 fail, B2 skipped"],
    [
      "a misread row, named by the first balance that does not fit",
      {
        ...balances,
        transactions: [
          { debit: "26.00", balanceAfter: "80.00" },
          { credit: "50.00", balanceAfter: "130.00" },
        ],
      },
      "B1 fail, B2 fail, B2 pass",
    ],
    [
      "a row that is both money in and money out",
      { ...balances, transactions: [{ credit: "1.00", debit: "1.00" }] },
      "B1 skipped, B2 skipped, B4 fail",
    ],
    [
      "an amount whose sign its column contradicts",
      { ...balances, transactions: [{ ...paid, amount: "20.00" }] },
      "B1 fail, B2 skipped, B4 fail",
    ],
    [
      "printed sums that the rows do not make",
      { ...balances, totalCredits: "51.00", totalDebits: "20.00", transactions: [paid, earned] },
      "B1 pass, B2 skipped, B3-credits fail",
    ],
    [
      "two equal rows, which are told of and kept",
      { openingBalance: "100.00", closingBalance: "60.00", transactions: [paid, paid] },
      "B1 pass, B2 skipped, B10 fail",
    ],
    [
      "a foreign amount and its rate",
      {
        ...balances,
        closingBalance: "80.00",
        transactions: [{ debit: "20.00", originalAmount: "22.00", originalCurrency: "USD", fxRate: "1.1" }],
      },
      "B1 pass, B2 skipped",
    ],
    ["nothing", {}, "B1 skipped, B2 skipped"],
  ])("say what holds of %s", (_, account, said) => {
    expect(say(account)).toBe(said);
  });

  it("names rows outside of the period, and a period that ends before it starts", () => {
    const account = { ...balances, transactions: [paid, earned] };
    expect(say(account, { period: { start: "2024-03-03", end: "2024-03-31" } })).toContain("B5 fail");
    expect(say(account, { period: { start: "2024-04-03", end: "2024-03-01" } })).toContain("B5-period fail");
    expect(say(account, { period: { start: "2024-03-01", end: "2024-03-31" } })).toBe("B1 pass, B2 skipped");
  });

  it("shows the numbers of a balance that does not come out", () => {
    const json = { accounts: [{ ...balances, transactions: [earned] }] };
    const failed = runChecks({ json, schema, today: "2025-01-01" }).find(({ id }) => id === "B1");
    expect(failed).toMatchObject({ expected: "150.00", actual: "130.00", difference: "-20.00" });
    expect(failed?.message).toContain("150.00");
  });
});
