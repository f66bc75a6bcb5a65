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
});
