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
  type: z.object({ gross: amount("Gross total"), paid: amount("Paid before"), due: amount("Still due") }),
  checks: [
    sum({
      id: "B2",
      title: "Gross less paid is due",
      defining: true,
      total: "/due",
      terms: ["/gross", { pointer: "/paid", sign: -1, optional: true }],
    }),
  ],
});

describe("an optional member of a failing sum", () => {
  it("is the printed amount that closes it", async () => {
    const { json } = await answerOf(
      bill,
      "Gross total      215.07\nErhalten         -50.00\nStill due        165.07",
    );
    expect(json).toEqual({ gross: 215.07, paid: 50, due: 165.07 });
  });

  it("stays absent where the difference is not printed", async () => {
    const { json } = await answerOf(bill, "Gross total      215.07\nStill due        165.07");
    expect(json).toEqual({ gross: 215.07, paid: null, due: 165.07 });
  });

  it("is no rounding where it is more than rounding takes", async () => {
    const rounded = defineSchema({
      name: "bill",
      version: "1",
      title: "A bill",
      instructions: "",
      type: z.object({
        gross: amount("Gross total"),
        rounding: amount("Rounding"),
        due: amount("Still due"),
      }),
      checks: [
        sum({
          id: "B3",
          title: "",
          total: "/due",
          terms: ["/gross", { pointer: "/rounding", optional: true }],
        }),
      ],
    });
    const page = (more: string, due: string): string =>
      `Gross total      215.07\nMore      ${more}\nStill due        ${due}`;
    const large = await answerOf(rounded, page("220.00", "435.07"));
    expect(large.json).toEqual({ gross: 215.07, rounding: null, due: 435.07 });
    const small = await answerOf(rounded, page("0.03", "215.10"));
    expect(small.json).toEqual({ gross: 215.07, rounding: 0.03, due: 215.1 });
  });
});
