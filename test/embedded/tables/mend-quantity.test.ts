import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answerOf } from "../answer-of.ts";

const number = z.number().nullable();
const text = z.string().nullable();
const order = z.object({
  items: z.array(z.object({ name: text, code: text, quantity: number, unitPrice: number, amount: number })),
});

describe("quantities beside their column", () => {
  it("are cut off a code that was printed up to them", async () => {
    const { json } = await answerOf(
      order,
      `
Description          Code          Qty     Unit price   Amount
Paint                PNT-0017                   10.00    70.00
Brush                BRS-002        2            4.50     9.00
`,
    );
    expect(json).toEqual({
      items: [
        { name: "Paint", code: "PNT-001", quantity: 7, unitPrice: 10, amount: 70 },
        { name: "Brush", code: "BRS-002", quantity: 2, unitPrice: 4.5, amount: 9 },
      ],
    });
  });
});

describe("a column of discounts", () => {
  it("is the first reduction of each line that has one", async () => {
    const sale = z.object({
      items: z.array(
        z.object({
          name: text,
          quantity: number,
          unitPrice: number,
          allowances: z.array(z.object({ percent: number.meta({ kind: "percent" }) })),
          amount: number,
        }),
      ),
    });
    const { json } = await answerOf(
      sale,
      `
Description          Qty     Unit price   Discount   Amount
Paint                  2          10.00       10 %    18.00
Brush                  1           4.50                4.50
`,
    );
    expect(json).toMatchObject({ items: [{ allowances: [{ percent: 10 }] }, { allowances: [] }] });
  });
});
