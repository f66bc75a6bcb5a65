import { describe, expect, it } from "vitest";
import { z } from "zod";
import { bankStatement } from "../../../schemas/index.ts";
import type { FieldReport } from "../../../src/document/field-report.ts";
import { extract } from "../../../src/extract.ts";
import { plainText } from "../../../src/layout/plain-text.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { findSecondAccount } from "../../../src/steps/check/find-second-account.ts";

const { node } = await resolveSchema(bankStatement);
const found = { state: "found" } as FieldReport;
const one = { "/accounts/0/openingBalance": found };

describe("the balances of another account", () => {
  it.each<[string, string[], number | undefined]>([
    [
      "are seen behind those of the first",
      ["Opening balance: 800.00\nClosing balance: 750.00\nOpening balance: 20.00\nClosing balance: 21.50"],
      0,
    ],
    [
      "are seen on a further page, with dates and other words",
      [
        "Anfangssaldo 01.01.2025 1.800,00\nEndsaldo 31.01.2025 1.750,00",
        "Saldovortrag 01.01.2025 20,00\nEndsaldo 31.01.2025 21,50",
      ],
      1,
    ],
    [
      "are not seen in a balance that is carried over",
      [
        "Opening balance 800.00\nBalance carried forward 750.00",
        "Balance brought forward 750.00\nClosing balance 700.00",
      ],
      undefined,
    ],
    [
      "are not seen in a summary that is told again",
      [
        "Opening balance 800.00\nClosing balance 750.00",
        "Opening balance 800.00\nrows\nClosing balance 750.00",
      ],
      undefined,
    ],
    [
      "are not seen without an end",
      ["Opening balance 8.00\nClosing balance 7.00\nOpening balance 2.00"],
      undefined,
    ],
  ])("%s", (_, texts, expected) => {
    const pages = texts.map((text, page) => plainText(text, page));
    expect(findSecondAccount(node, one, pages)).toBe(expected);
  });

  it("are no news where the answer holds them, nor where nobody asks for balances", async () => {
    const pages = [
      plainText(
        "Opening balance: 800.00\nClosing balance: 750.00\nOpening balance: 20.00\nClosing balance: 21.50",
        0,
      ),
    ];
    const both = { ...one, "/accounts/1/openingBalance": found };
    expect(findSecondAccount(node, both, pages)).toBeUndefined();
    const other = await resolveSchema(z.object({ total: z.string() }));
    expect(findSecondAccount(other.node, {}, pages)).toBeUndefined();
  });

  it("are told with the result, which is not verified", async () => {
    const rows = "Date        Description       Amount     Balance\n";
    const text = `Current account\nOpening balance: 800.00\n\n${rows}2025-01-02  Card payment     -50.00      750.00\n\nClosing balance: 750.00\n
Savings account\nOpening balance: 20.00\n\n${rows}2025-01-04  Transfer           1.50       21.50\n\nClosing balance: 21.50\n`;
    const { warnings, verdict, verdictReasons } = await extract({ text }, { schema: bankStatement });
    expect(warnings).toContainEqual(expect.objectContaining({ code: "document.several" }));
    expect(verdict).not.toBe("verified");
    expect(verdictReasons.map(({ code }) => code)).toContain("several-documents");
  });
});
