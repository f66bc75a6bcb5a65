import { expect, it } from "vitest";
import { findSchema } from "../../../src/registry/find-schema.ts";
import { answerOf } from "../answer-of.ts";

it("follows a leaf's own name rather than what else it may be called", async () => {
  const page = `
MY PHARMACY
12 Main Street
Cashier         ASIFA        Time: 16:07
Salesperson     SOO5

TEA                                20.50
Total                              20.50`;
  const { json, evidence } = await answerOf(await findSchema("receipt"), page);
  expect((json as { cashier: string }).cashier).toBe("ASIFA");
  expect(evidence["/cashier"]?.isAmbiguous ?? false).toBe(false);
});
