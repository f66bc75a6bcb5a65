import { describe, expect, it } from "vitest";
import { z } from "zod";
import { check, ground, load, parse, resolveSchema, validate } from "../src/index.ts";
import { invoice } from "../schemas/index.ts";

const type = z.object({ total: z.number(), number: z.string() });
const kinds: readonly (readonly [string, () => unknown])[] = [
  ["a zod type", () => type],
  [
    "JSON Schema",
    () => ({
      type: "object",
      properties: { total: { type: "number" }, number: { type: "string" } },
      required: ["total", "number"],
    }),
  ],
  ["a resolved schema", () => resolveSchema(type)],
];

describe.each(kinds)("by %s", (_, make) => {
  it("an answer is parsed", async () => {
    const schema = await make();
    const result = await parse({ text: "```json\n{'total': '5', number: \"R-1\"}\n```", schema });
    expect(result).toMatchObject({ ok: true, json: { total: 5, number: "R-1" } });
  });

  it("JSON is grounded in the words of a document", async () => {
    const schema = await make();
    const opened = await load({ text: "Receipt R-1, total 5.00\n" });
    const pages = await Array.fromAsync(opened.read());
    const json = { total: 5, number: "R-2" };
    const { fields } = await ground({ json, schema, document: opened.document, pages });
    await opened.close();
    expect([fields["/total"]?.match, fields["/number"]?.match]).toEqual(["numeric", "none"]);
  });

  it("JSON is checked, by no rule where it has none", async () => {
    expect(await check({ json: { total: 5 }, schema: await make() })).toEqual([]);
  });
});

it("takes the names of ready-made schemas", async () => {
  const totals = { netTotal: "100.00", taxTotal: "19.00", grossTotal: "191.00" };
  const parsed = await parse({ text: JSON.stringify({ totals }), schema: "invoice" });
  expect(parsed.ok).toBe(true);
  expect((await validate({ totals }, "invoice")).ok).toBe(true);
  const byName = await check({ json: { totals }, schema: "invoice" });
  expect(byName.some(({ status }) => status === "fail")).toBe(true);
  expect(byName).toEqual(await check({ json: { totals }, schema: invoice }));
  await expect(parse({ text: "{}", schema: "invoyce" })).rejects.toMatchObject({
    code: "options.unknown-name",
  });
});

it("answers at once where the schema is resolved", async () => {
  const schema = await resolveSchema(type);
  const result = parse({ text: '{"total":5,"number":"R-1"}', finishReason: "length", schema });
  expect(result).toMatchObject({ ok: false, code: "output.truncated" });
});
