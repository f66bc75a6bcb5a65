import { expect, it } from "vitest";
import { z } from "zod";
import { resolveSchema, validate } from "../src/index.ts";
import { invoice } from "../schemas/index.ts";

const type = z.object({ total: z.number() });

it.each<[string, () => unknown]>([
  ["a zod type", () => type],
  ["JSON Schema", () => ({ type: "object", properties: { total: { type: "number" } }, required: ["total"] })],
  ["a resolved schema", () => resolveSchema(type)],
])("validates by %s", async (_, make) => {
  const schema = await make();
  expect(await validate({ total: 5 }, schema)).toMatchObject({ ok: true, value: { total: 5 } });
  expect(await validate({ total: "5" }, schema)).toMatchObject({
    ok: false,
    issues: [{ pointer: "/total" }],
  });
});

it("validates by a ready-made schema, with the type of its data", async () => {
  const result = await validate({ invoiceNumber: "R-1" }, invoice);
  expect(result.ok && result.value.invoiceNumber).toBe("R-1");
});
