import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineSchema } from "../../../src/schema/define-schema.ts";
import { sum } from "../../../src/schema/rules/sum.ts";
import { answerOf } from "../answer-of.ts";

const amount = (...aliases: string[]) => z.number().nullable().meta({ aliases });

const bill = defineSchema({
  name: "bill",
  version: "1",
  title: "A bill",
  instructions: "",
  type: z.object({ net: amount("Net"), tax: amount("Tax"), gross: amount("Total", "Gross") }),
  checks: [
    sum({
      id: "B1",
      title: "Net and tax make gross",
      defining: true,
      total: "/gross",
      terms: ["/net", "/tax"],
    }),
  ],
});

describe("amounts that belong together", () => {
  it("are chosen so that they add up, where a label stands twice", async () => {
    const { json } = await answerOf(
      bill,
      "Total    100.00\nNet      100.00\nTax       19.00\nTotal    119.00",
    );
    expect(json).toEqual({ net: 100, tax: 19, gross: 119 });
  });

  it("take a printed amount without a label when the others demand it", async () => {
    const { json } = await answerOf(bill, "Goods       100.00\nTax          19.00\nTotal       119.00");
    expect(json).toEqual({ net: 100, tax: 19, gross: 119 });
  });

  it("are never made up: an amount that is not printed stays absent", async () => {
    const { json } = await answerOf(bill, "Tax          19.00\nTotal       119.00");
    expect(json).toEqual({ net: null, tax: 19, gross: 119 });
  });

  it("keep what their labels say where the sums are wrong on the page", async () => {
    const { json } = await answerOf(bill, "Net      100.00\nTax       19.00\nTotal    120.00");
    expect(json).toEqual({ net: 100, tax: 19, gross: 120 });
  });
});
