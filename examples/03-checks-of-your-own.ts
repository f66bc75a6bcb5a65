// Rules make a result provable: what does not add up is reported with its numbers.
import { defineSchema, extract, sum } from "gleaner";
import { z } from "zod";

const slip = defineSchema({
  name: "slip",
  version: "1",
  title: "A slip",
  instructions: "",
  type: z.object({ goods: z.string(), shipping: z.string(), total: z.string() }),
  checks: [
    sum({
      id: "S1",
      title: "Goods and shipping make the total",
      total: "/total",
      terms: ["/goods", "/shipping"],
      defining: true,
    }),
  ],
});

for (const total of ["25.40", "52.40"]) {
  const text = `Goods: 20.50\nShipping: 4.90\nTotal: ${total}\n`;
  const { verdict, checks } = await extract({ text }, { schema: slip });
  console.log(`${verdict}: ${checks[0]?.message}`);
}
