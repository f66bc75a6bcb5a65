import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answerOf } from "../answer-of.ts";

const number = z.number().nullable();
const order = z.object({
  items: z.array(
    z.object({ name: z.string().nullable(), quantity: number, unitPrice: number, amount: number }),
  ),
  total: number,
});

describe("tables with headers", () => {
  it("become rows, without the totals below them", async () => {
    const { json } = await answerOf(
      order,
      `
Description          Qty   Unit price   Amount
Blue paint             2        10.00    20.00
Long brush             1         4.50     4.50
Total                                    24.50
`,
    );
    expect(json).toEqual({
      items: [
        { name: "Blue paint", quantity: 2, unitPrice: 10, amount: 20 },
        { name: "Long brush", quantity: 1, unitPrice: 4.5, amount: 4.5 },
      ],
      total: 24.5,
    });
  });

  it("join a description that goes on in the next line", async () => {
    const { json } = await answerOf(
      order,
      `
Description          Qty   Unit price   Amount
Blue paint for         2        10.00    20.00
rough walls
Long brush             1         4.50     4.50
`,
    );
    expect(json).toMatchObject({ items: [{ name: "Blue paint for rough walls" }, { name: "Long brush" }] });
  });

  it("go on over pages whose header is repeated", async () => {
    const page = (row: string): string => `Description          Qty   Unit price   Amount\n${row}`;
    const { json } = await answerOf(order, [
      page("Paint                  2        10.00    20.00"),
      page("Brush                  1         4.50     4.50"),
    ]);
    expect(json).toMatchObject({
      items: [
        { name: "Paint", amount: 20 },
        { name: "Brush", amount: 4.5 },
      ],
    });
  });

  it("find the amount by arithmetic where its header says nothing", async () => {
    const { json } = await answerOf(
      order,
      `
Description          Qty   Unit price   Xyz
Blue paint             2        10.00    20.00
Long brush             3         4.50    13.50
`,
    );
    expect(json).toMatchObject({ items: [{ amount: 20 }, { amount: 13.5 }] });
  });
});

describe("slips without headers", () => {
  it("have items at the left and amounts at the right, above the first total", async () => {
    const { json } = await answerOf(
      order,
      `
Corner Shop
Milk                     1.20
Bread                    2.30
TOTAL                    3.50
CASH                     5.00
CHANGE                   1.50
`,
      { textSource: "ocr" },
    );
    expect(json).toMatchObject({
      items: [
        { name: "Milk", amount: 1.2 },
        { name: "Bread", amount: 2.3 },
      ],
      total: 3.5,
    });
  });

  it("end where an amount is the sum of those before it, whatever its label", async () => {
    const { json } = await answerOf(
      order,
      `
Milk                     1.20
Bread                    2.30
T0tl                     3.50
Total                    3.50
`,
    );
    expect(json).toMatchObject({ items: [{ amount: 1.2 }, { amount: 2.3 }], total: 3.5 });
  });
});

describe("summaries of taxes", () => {
  const taxes = z.object({
    taxes: z.array(z.object({ rate: number, taxable: number, amount: number })).meta({ aliases: ["VAT"] }),
  });

  it("tell base and tax by the rate", async () => {
    const { json } = await answerOf(taxes, "VAT 19 %   200.00   38.00\nVAT 7 %     50.00    3.50");
    expect(json).toEqual({
      taxes: [
        { rate: 19, taxable: 200, amount: 38 },
        { rate: 7, taxable: 50, amount: 3.5 },
      ],
    });
  });
});
