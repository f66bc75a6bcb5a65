import { expect, it } from "vitest";
import { z } from "zod";
import { extract } from "../src/extract.ts";
import { defineSchema } from "../src/schema/define-schema.ts";
import { sum } from "../src/schema/rules/sum.ts";

const amount = z.string().nullable().meta({ kind: "decimal" });
const schema = defineSchema({
  name: "slip",
  version: "1",
  title: "A slip",
  instructions: "",
  type: z.object({ subtotal: amount, shipping: amount, total: amount }),
  checks: [
    sum({
      id: "S1",
      title: "Subtotal and shipping make the total",
      total: "/total",
      terms: ["/subtotal", { pointer: "/shipping", sign: 1, optional: true }],
      defining: true,
    }),
  ],
});

it("never proves an equation with one print on both of its sides", async () => {
  const { data, verdict } = await extract({ text: "Subtotal: 25.40\nThank you\n" }, { schema });
  expect(data).toEqual({ subtotal: "25.40", shipping: null, total: null });
  expect(verdict).toBe("unverified");
});

it("still fills a member that two others demand and the page prints", async () => {
  const text = "Subtotal: 20.50\nShipping: 4.90\n25.40\n";
  const { data, verdict } = await extract({ text }, { schema });
  expect(data.total).toBe("25.40");
  expect(verdict).toBe("verified");
});
