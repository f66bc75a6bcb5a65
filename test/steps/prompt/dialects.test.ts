import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Json } from "../../../src/document/json.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { convertSchema } from "../../../src/steps/prompt/dialects/convert-schema.ts";
import { mapSchema } from "../../../src/steps/prompt/dialects/map-schema.ts";
import type { SchemaDialect } from "../../../src/ports/capabilities.ts";

interface Tree {
  readonly name: string;
  readonly children: readonly Tree[];
}
const tree: z.ZodType<Tree> = z.object({
  name: z.string(),
  get children() {
    return z.array(tree);
  },
});

/** A type, an answer that fits it with null for what is absent, and whether the strict dialect has a form for it. */
const samples: readonly (readonly [string, z.ZodType, Json, boolean])[] = [
  [
    "optional and nullable leaves",
    z.object({ a: z.string().optional(), b: z.number().nullish(), c: z.enum(["x", "y"]).optional() }),
    { a: null, b: null, c: null },
    true,
  ],
  ["a default", z.object({ a: z.string().default("x") }), { a: null }, true],
  [
    "lists of objects",
    z.object({ rows: z.array(z.object({ n: z.int().min(0), t: z.string().regex(/^a+$/).max(9) })).min(1) }),
    { rows: [{ n: 1, t: "aa" }] },
    true,
  ],
  ["dates and e-mail", z.object({ d: z.iso.date(), e: z.email() }), { d: "2024-03-31", e: "a@b.co" }, true],
  [
    "a union of objects",
    z.object({
      u: z.discriminatedUnion("k", [
        z.object({ k: z.literal("a"), v: z.string() }),
        z.object({ k: z.literal("b") }),
      ]),
    }),
    { u: { k: "a", v: "1" } },
    true,
  ],
  ["an optional object", z.object({ o: z.object({ a: z.string() }).optional() }), { o: null }, true],
  ["a tuple", z.object({ t: z.tuple([z.string(), z.number()]) }), { t: ["a", 1] }, true],
  [
    "recursion",
    z.object({ root: tree }),
    { root: { name: "a", children: [{ name: "b", children: [] }] } },
    true,
  ],
  ["a list at the root", z.array(z.object({ a: z.string().optional() })), { value: [{ a: null }] }, true],
  [
    "a union at the root",
    z.union([z.object({ a: z.string() }), z.object({ b: z.string() })]),
    { value: { a: "1" } },
    true,
  ],
  ["a plain value at the root", z.string(), { value: "a" }, true],
  ["recursion from the root", tree, { name: "a", children: [] }, true],
  ["a recursive list at the root", z.array(tree), { value: [{ name: "a", children: [] }] }, true],
  ["free keys", z.object({ r: z.record(z.string(), z.number()) }), { r: { a: 1 } }, false],
  ["a value of any type", z.object({ x: z.unknown() }), { x: 1 }, false],
  [
    "an intersection",
    z.object({ i: z.intersection(z.object({ a: z.string() }), z.object({ b: z.string() })) }),
    { i: { a: "1", b: "2" } },
    true,
  ],
];

function faultsOf(schema: Json): string[] {
  const faults: string[] = [];
  mapSchema(schema as { [key: string]: Json }, (each) => {
    for (const keyword of [
      "oneOf",
      "allOf",
      "default",
      "pattern",
      "prefixItems",
      "const",
      "minLength",
      "$schema",
    ]) {
      if (keyword in each) faults.push(keyword);
    }
    if ("$ref" in each && Object.keys(each).length > 1 && !("$defs" in each)) faults.push("beside $ref");
    if (each.type === "object" || "properties" in each) {
      const names = Object.keys((each.properties ?? {}) as object);
      if (each.additionalProperties !== false) faults.push("open object");
      if (JSON.stringify(each.required) !== JSON.stringify(names)) faults.push("not required");
    }
    if (each.type === "array" && typeof each.items !== "object") faults.push("no items");
    return each;
  });
  return faults;
}

describe("a schema for a wire", () => {
  it.each(samples)(
    "keeps the rules of the strict dialect, or does not claim to: %s",
    async (_, type, answer, isStrict) => {
      const converted = convertSchema(await resolveSchema(type), "openai-strict");
      expect(converted.strict).toBe(isStrict);
      if (!isStrict) return;
      expect(faultsOf(converted.jsonSchema)).toEqual([]);
      expect(converted.jsonSchema.type).toBe("object");
      expect(converted.jsonSchema).not.toHaveProperty("anyOf");
      const validate = new Ajv2020({ strict: false, formats: { date: true, email: true } }).compile(
        converted.jsonSchema,
      );
      validate(answer);
      expect(validate.errors ?? []).toEqual([]);
    },
  );

  it.each(
    samples.flatMap(([title, type]) =>
      (["openai", "gemini", "plain"] as const).map((dialect) => [dialect, title, type] as const),
    ),
  )("is valid JSON Schema with an object at its root: %s, %s", async (dialect: SchemaDialect, _, type) => {
    const { jsonSchema, strict } = convertSchema(await resolveSchema(type), dialect);
    expect(strict).toBe(false);
    expect(jsonSchema.type).toBe("object");
    const ajv = new Ajv2020({ strict: false, formats: { date: true, email: true } });
    expect(() => ajv.compile(jsonSchema)).not.toThrow();
  });

  it("says which keywords fell away", async () => {
    const schema = await resolveSchema(z.object({ a: z.string().regex(/^a$/).max(3).default("a") }));
    expect(convertSchema(schema, "openai-strict").dropped).toEqual(["default", "maxLength", "pattern"]);
    expect(convertSchema(schema, "plain").dropped).toEqual([]);
  });

  it("does not claim strictness for a schema beyond the dialect's limits", async () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`p${index}`, z.string()]));
    expect(convertSchema(await resolveSchema(z.object(many)), "openai-strict").strict).toBe(false);
    let deep: z.ZodType = z.object({ leaf: z.string() });
    for (let level = 0; level < 10; level += 1) deep = z.object({ deep });
    expect(convertSchema(await resolveSchema(deep), "openai-strict").strict).toBe(false);
  });

  it("takes plain JSON Schema as well: nullable, oneOf, const and one-branch allOf are said in other words", async () => {
    const jsonSchema = {
      type: "object",
      required: ["a", "b"],
      properties: {
        a: { type: "string", nullable: true },
        b: { oneOf: [{ const: 1 }, { const: "x" }] },
        c: { allOf: [{ type: "string" }], description: "a c" },
      },
    };
    const converted = convertSchema(await resolveSchema(jsonSchema), "openai-strict");
    expect(converted.jsonSchema).toMatchObject({
      properties: {
        a: { type: ["string", "null"] },
        b: {
          anyOf: [
            { type: "integer", enum: [1] },
            { type: "string", enum: ["x"] },
          ],
        },
        c: { type: ["string", "null"], description: "a c" },
      },
      required: ["a", "b", "c"],
    });
  });

  it("opens references for wires that break on them, but not in circles", async () => {
    const person = z.object({ name: z.string() }).meta({ id: "Person" });
    const flat = convertSchema(await resolveSchema(z.object({ a: person, b: person })), "gemini").jsonSchema;
    expect(JSON.stringify(flat)).not.toContain("$ref");
    const loop = convertSchema(
      await resolveSchema(z.object({ root: tree.meta({ id: "Tree" }) })),
      "gemini",
    ).jsonSchema;
    expect(JSON.stringify(loop)).toContain("$ref");
    const atRoot = convertSchema(await resolveSchema(tree), "gemini").jsonSchema;
    expect(atRoot).toMatchObject({
      required: ["name"],
      properties: { children: { items: { $ref: "#/$defs/Root" } } },
      $defs: { Root: { required: ["name"] } },
    });
  });

  it("is converted once for each dialect", async () => {
    const schema = await resolveSchema(z.object({ a: z.string() }));
    expect(convertSchema(schema, "openai-strict")).toBe(convertSchema(schema, "openai-strict"));
    expect(convertSchema(schema, "openai")).not.toBe(convertSchema(schema, "openai-strict"));
  });
});
