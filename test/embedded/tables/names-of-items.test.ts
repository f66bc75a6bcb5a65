import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answerOf } from "../answer-of.ts";

const number = z.number().nullable();
const slip = z.object({
  items: z.array(
    z.object({
      name: z.string().nullable(),
      code: z.string().nullable(),
      quantity: number,
      unitPrice: number,
      amount: number,
    }),
  ),
  total: number,
});

async function items(drawing: string): Promise<unknown> {
  const { json } = await answerOf(slip, drawing);
  return (json as { items: unknown }).items;
}

describe("the name of an item", () => {
  it("stands above its numbers, beside others that stand on their own line", async () => {
    expect(
      await items(`
Description                       Amount
Plain paper                         6.90
Coloured paper
2 PC @ 12.90                       25.80
Total                              32.70
`),
    ).toMatchObject([
      { name: "Plain paper", amount: 6.9 },
      { quantity: 2, unitPrice: 12.9, amount: 25.8, name: expect.stringContaining("Coloured paper") },
    ]);
  });

  it("follows below where the first line holds only numbers", async () => {
    expect(
      await items(`
Description            Qty     Price    Amount
                       1        4.00      4.00
Long brush
                       3        2.50      7.50
Blue paint
Total                                    11.50
`),
    ).toMatchObject([
      { quantity: 1, amount: 4, name: "Long brush" },
      { quantity: 3, amount: 7.5, name: "Blue paint" },
    ]);
  });

  it("goes without the code and the count before it", async () => {
    expect(
      await items(`
10234 SOAP BAR            4.00
20456 2 x TOWEL          16.00
30987 SHAMPOO             6.00
TOTAL                    26.00
`),
    ).toMatchObject([
      { code: "10234", name: "SOAP BAR", amount: 4 },
      { code: "20456", name: "TOWEL", quantity: 2, amount: 16 },
      { code: "30987", name: "SHAMPOO", amount: 6 },
    ]);
  });
});
