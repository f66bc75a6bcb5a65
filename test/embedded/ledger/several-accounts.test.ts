import { describe, expect, it } from "vitest";
import { bankStatement } from "../../../schemas/index.ts";
import { extract } from "../../../src/extract.ts";

const first = `Account DE89 3704 0044 0532 0130 00
Opening balance: 800.00

Date        Description                       Amount     Balance
2025-01-01  Card payment                     -100.00      700.00
2025-01-02  Transfer from Vale                 50.00      750.00

Closing balance: 750.00
`;
const second = `Account DE02 5001 0517 0137 0750 30
Opening balance: 20.00

Date        Description                       Amount     Balance
2025-01-03  Transfer from Dune                 40.00       60.00
2025-01-04  Card payment                      -38.50       21.50

Closing balance: 21.50
`;
const head = "Harbour Bank\n\nAccount statement\n\nPeriod: 2025-01-01 to 2025-01-31\n\n";

describe("a statement of several accounts", () => {
  it("is answered account by account, each with its own balances and rows", async () => {
    const { data, verdict, fields } = await extract(
      { text: `${head}${first}\n${second}` },
      { schema: bankStatement },
    );
    expect(data.accounts).toMatchObject([
      {
        iban: "DE89370400440532013000",
        openingBalance: "800.00",
        closingBalance: "750.00",
        transactions: [{ amount: "-100.00" }, { amount: "50.00" }],
      },
      {
        iban: "DE02500105170137075030",
        openingBalance: "20.00",
        closingBalance: "21.50",
        transactions: [{ amount: "40.00" }, { amount: "-38.50" }],
      },
    ]);
    expect(data.period).toMatchObject({ start: "2025-01-01", end: "2025-01-31" });
    expect(verdict).toBe("verified");
    expect(fields["/accounts/1/iban"]).toMatchObject({ state: "found", match: "normalized" });
  });

  it("stays one where a row names the account of somebody else", async () => {
    const row = "2025-01-02  Transfer from Vale                 50.00      750.00";
    const text = `${head}${first.replace(row, `${row}\n            Account DE02 5001 0517 0137 0750 30`)}`;
    const { data } = await extract({ text }, { schema: bankStatement });
    expect(data.accounts).toHaveLength(1);
    expect(data.accounts[0]).toMatchObject({ iban: "DE89370400440532013000", closingBalance: "750.00" });
  });
});
