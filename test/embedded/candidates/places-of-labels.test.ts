import { expect, it } from "vitest";
import { z } from "zod";
import { answerOf } from "../answer-of.ts";

it("takes what stands far beside a label, not the next row of the list below it", async () => {
  const type = z.object({ ticketNumber: z.string().meta({ aliases: ["Ticket"] }) });
  const { json } = await answerOf(
    type,
    `
Table 12                                   Couverts 2
Ticket                                         A-3381
2 Plat du jour                                  31,00
1 Tarte                                          7,50
`,
  );
  expect(json).toEqual({ ticketNumber: "A-3381" });
});

it("takes what stands below the headers of a row", async () => {
  const type = z.object({ invoiceNumber: z.string(), date: z.string().date() });
  const { json } = await answerOf(
    type,
    `
Invoice number      Date              Due
2025-034            2025-07-28        2025-08-27
`,
  );
  expect(json).toEqual({ invoiceNumber: "2025-034", date: "2025-07-28" });
});

it.each([
  ["Tel (218) 555-0127", "(218) 555-0127"],
  ["Phone (office): +49 30 1234567", "+49 30 1234567"],
])("keeps an area code and drops a remark: %s", async (line, phone) => {
  const { json } = await answerOf(z.object({ phone: z.string() }), `\n${line}\n`);
  expect(json).toEqual({ phone });
});

it("reads the price that clings to the sign of a multiplication", async () => {
  const type = z.object({
    items: z.array(
      z.object({ name: z.string(), quantity: z.number(), price: z.number(), amount: z.number() }),
    ),
    total: z.number(),
  });
  const { json } = await answerOf(
    type,
    `
Apfelstrudel
2 x3,10                       6,20
Laugenbrezel
4 x 0,95                      3,80

SUMME                        10,00
`,
  );
  expect(json).toEqual({
    items: [
      { name: "Apfelstrudel", quantity: 2, price: 3.1, amount: 6.2 },
      { name: "Laugenbrezel", quantity: 4, price: 0.95, amount: 3.8 },
    ],
    total: 10,
  });
});
