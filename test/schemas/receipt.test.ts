import { describe, expect, it } from "vitest";
import { receipt } from "../../schemas/index.ts";
import type { Json } from "../../src/document/json.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { runChecks } from "../../src/steps/check/run-checks.ts";

const schema = await resolveSchema(receipt);

const say = (json: Json): string =>
  runChecks({ json, schema, today: "2024-01-01" })
    .filter(({ status, defining }) => defining || status === "fail")
    .map(({ id, status }) => `${id} ${status}`)
    .join(", ");

const items = [{ amount: "6.00" }, { amount: "4.00" }];

describe("the checks of a receipt", () => {
  it.each<[string, Json, string]>([
    [
      "tax on top",
      {
        items,
        subtotal: "10.00",
        taxes: [{ amount: "0.60" }],
        total: "10.60",
        payments: [{ amount: "20.00" }],
        change: "9.40",
      },
      "R2 pass, R3 pass, R5 pass",
    ],
    [
      "tax inside",
      { items, subtotal: "10.00", taxes: [{ amount: "0.57" }], total: "10.00" },
      "R2 pass, R3 pass, R5 skipped",
    ],
    [
      "rounded in cash",
      { items, subtotal: "10.00", rounding: "-0.02", total: "9.98", payments: [{ amount: "9.98" }] },
      "R2 pass, R3 pass, R5 pass",
    ],
    [
      "a rounding that closes the sum and is none",
      { items, subtotal: "10.00", rounding: "3.00", total: "13.00" },
      "R2 pass, R3 pass, R5 skipped, R10 fail, R10-large fail",
    ],
    [
      "thousands, rounded to hundreds",
      { items: [{ amount: "30050" }], rounding: "-50", total: "30000" },
      "R2 pass, R3 skipped, R5 skipped, R10 fail",
    ],
    [
      "discount and service",
      { items, subtotal: "10.00", discounts: [{ amount: "1.00" }], serviceCharge: "0.90", total: "9.90" },
      "R2 pass, R3 pass, R5 skipped",
    ],
    ["no subtotal", { items, total: "10.00" }, "R2 pass, R3 skipped, R5 skipped"],
    [
      "a voided item",
      { items: [...items, { amount: "5.00", voided: true }], total: "10.00" },
      "R2 pass, R3 skipped, R5 skipped",
    ],
    [
      "extras below an item",
      { items: [{ amount: "6.00", modifiers: [{ amount: "4.00" }] }], subtotal: "10.00", total: "10.00" },
      "R2 pass, R3 pass, R5 skipped",
    ],
    ["a missed item", { items: items.slice(0, 1), total: "10.00" }, "R2 fail, R3 skipped, R5 skipped"],
    [
      "a misread subtotal",
      { items, subtotal: "16.00", total: "10.00", payments: [{ amount: "10.00" }] },
      "R2 pass, R3 fail, R5 pass",
    ],
    [
      "a misread total",
      { items, subtotal: "10.00", total: "19.00", payments: [{ amount: "20.00" }], change: "10.00" },
      "R2 pass, R3 fail, R5 fail",
    ],
    [
      "cash without printed change",
      { total: "9.70", payments: [{ method: "cash", amount: "10.00" }] },
      "R2 skipped, R3 skipped, R5 skipped",
    ],
    [
      "a card that paid something else",
      { total: "9.70", payments: [{ method: "card", amount: "10.00" }] },
      "R2 skipped, R3 skipped, R5 skipped, R5-paid fail",
    ],
    [
      "payments that are not enough",
      { total: "97.00", payments: [{ amount: "50.00" }, { amount: "20.00" }] },
      "R2 skipped, R3 skipped, R5 skipped, R5-paid fail",
    ],
    [
      "a refund",
      { type: "refund", items: [{ amount: "-5.00" }], subtotal: "-5.00", total: "-5.00" },
      "R2 pass, R3 pass, R5 skipped",
    ],
    ["a day to come", { transactionDate: "2024-01-02" }, "R2 skipped, R3 skipped, R5 skipped, R7 fail"],
  ])("%s", (_, json, said) => {
    expect(say(json)).toBe(said);
  });
});
