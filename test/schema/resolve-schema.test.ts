import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as mini from "zod/mini";
import { z as z3 } from "zod3";
import { isGleanerError } from "../../src/errors/is-gleaner-error.ts";
import { defineSchema } from "../../src/schema/define-schema.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { sum } from "../../src/schema/rules/sum.ts";

const secret = "PRINTED-SECRET-7781";

const zod4 = z.object({ plate: z.string(), km: z.int().nullish(), when: z.date().optional() });
const zod3 = z3.object({ plate: z3.string(), km: z3.number().int().nullish(), when: z3.date().optional() });
const small = mini.object({
  plate: mini.string(),
  km: mini.nullish(mini.int()),
  when: mini.optional(mini.date()),
});

describe("resolveSchema", () => {
  it.each([
    ["zod 4", zod4],
    ["zod 4 mini", small],
    ["zod 3", zod3],
  ])(
    "validates alike with %s: dates become Dates, null for an absent optional is left out",
    async (_, type) => {
      const schema = await resolveSchema<unknown>(type);
      expect(schema.jsonSchema).toMatchObject({
        properties: { plate: { type: "string" }, when: { type: "string", format: "date" } },
      });
      expect(await schema.validate({ plate: "B-XY 1", km: null, when: "2024-05-01" })).toEqual({
        ok: true,
        value: { plate: "B-XY 1", km: null, when: new Date("2024-05-01") },
      });
      expect(await schema.validate({ plate: "B-XY 1", when: null })).toEqual({
        ok: true,
        value: { plate: "B-XY 1" },
      });
      const bad = await schema.validate({ km: secret, when: secret });
      expect(bad).toMatchObject({
        ok: false,
        issues: [
          { pointer: "/plate", code: "missing", received: "nothing" },
          { pointer: "/km", code: "invalid-type", received: "string" },
          { pointer: "/when", code: "invalid-type", expected: "date", received: "string" },
        ],
      });
      expect(JSON.stringify(bad)).not.toContain(secret);
    },
  );

  it("validates JSON Schema, with pointers to what is missing or wrong", async () => {
    const schema = await resolveSchema({
      type: "object",
      required: ["a/b"],
      properties: {
        "a/b": { type: "string" },
        rows: { type: "array", items: { type: "object", properties: { n: { type: "number" } } } },
      },
      additionalProperties: false,
    });
    expect(await schema.validate({ "a/b": "x", rows: [{ n: 1 }] })).toMatchObject({ ok: true });
    const bad = await schema.validate({ rows: [{ n: secret }], [secret]: 1 });
    expect(bad).toMatchObject({ ok: false });
    const issues = bad.ok ? [] : bad.issues;
    expect(issues.map(({ pointer, code }) => [pointer, code])).toEqual(
      expect.arrayContaining([
        ["/a~1b", "missing"],
        ["/rows/0/n", "invalid-type"],
      ]),
    );
    expect(JSON.stringify(issues)).not.toContain(secret);
  });

  it("runs async refinements and reports one that throws as an issue", async () => {
    const fine = await resolveSchema(
      z.string().refine(async (text) => Promise.resolve(text === "ok"), "must be ok"),
    );
    expect(await fine.validate("ok")).toEqual({ ok: true, value: "ok" });
    expect(await fine.validate("no")).toMatchObject({
      ok: false,
      issues: [{ code: "custom", message: "must be ok" }],
    });
    const broken = await resolveSchema(
      z.string().refine(() => {
        throw new Error(secret);
      }),
    );
    const result = await broken.validate("x");
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toContain(secret);
  });

  it("names the closest option of a union by its own pointers", async () => {
    const type = z.object({ u: z.union([z.string(), z.object({ a: z.number(), b: z.number() })]) });
    const result = await (await resolveSchema(type)).validate({ u: { a: 1, b: "2" } });
    expect(result).toMatchObject({
      issues: [
        { pointer: "/u", code: "invalid-union" },
        { pointer: "/u/b", code: "invalid-type" },
      ],
    });
  });

  it("leaves code leaves and our meta keys out of what a model sees", async () => {
    const schema = await resolveSchema(
      z.object({
        text: z.string().meta({ aliases: ["Text"], description: "T" }),
        box: z.object({ x: z.number() }).nullable().meta({ evidence: "code" }),
      }),
    );
    expect(schema.jsonSchema).toEqual(
      expect.objectContaining({
        properties: { text: { type: "string", description: "T" } },
        required: ["text"],
      }),
    );
  });

  it("takes meta from `leaves` for zod 3 and JSON Schema", async () => {
    const definition = defineSchema({
      name: "a",
      version: "1",
      title: "A",
      type: zod3,
      leaves: { "/plate": { aliases: ["Kennzeichen"] }, "/km": { evidence: "code" } },
    });
    const schema = await resolveSchema(definition);
    expect(schema.node).toMatchObject({
      properties: [{ meta: { aliases: ["Kennzeichen"] } }, { evidence: "code" }, {}],
    });
    expect(schema.jsonSchema["properties"]).not.toHaveProperty("km");
  });

  it("gives back a Schema as it is and resolves a definition once", async () => {
    const schema = await resolveSchema(zod4);
    expect(await resolveSchema(schema)).toBe(schema);
    expect(await resolveSchema(zod4)).toBe(schema);
    expect(schema.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ["a misspelt type", { type: "object", properties: { a: { type: "strng" } } }, "/properties/a/type"],
    ["an open reference", { type: "object", properties: { a: { $ref: "#/$defs/x" } } }, "#/$defs/x"],
    ["a number", 5, "number"],
    ["null", null, "null"],
    ["an empty object", {}, "object"],
    [
      "a rule with a pointer that is not there",
      defineSchema({
        name: "a",
        version: "1",
        title: "A",
        type: { type: "object", properties: {} },
        checks: [sum({ id: "S1", total: "/x", terms: ["/y"] })],
      }),
      '"/x"',
    ],
  ])("refuses %s with options.invalid-schema and says where", async (_, input, seen) => {
    const error: unknown = await resolveSchema<unknown>(input).catch((reason: unknown) => reason);
    expect(isGleanerError(error, "options.invalid-schema")).toBe(true);
    expect(String(error)).toContain(seen);
  });
});
