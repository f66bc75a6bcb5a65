import { describe, expect, it } from "vitest";
import { z } from "zod";
import { z as z3 } from "zod3";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";

describe("types that JSON cannot hold", () => {
  it.each([
    ["a set", z.object({ tags: z.set(z.string()) }), "/tags is of type set"],
    [
      "a map in a list",
      z.object({ rows: z.array(z.object({ m: z.map(z.string(), z.string()) })) }),
      "/rows/*/m",
    ],
    ["a bigint that may be left out", z.object({ n: z.bigint().optional() }), "/n is of type bigint"],
    ["a set of zod 3", z3.object({ tags: z3.array(z3.set(z3.string())) }), "/tags/* is of type set"],
    ["a bigint of zod 3", z3.object({ n: z3.bigint().optional() }), "/n is of type bigint"],
    ["undefined", z.object({ u: z.undefined() }), "/u is of type undefined"],
    ["void in a list", z.object({ rows: z.array(z.void()) }), "/rows/* is of type void"],
    ["a number that is none", z.object({ n: z.nan() }), "/n is of type nan"],
    ["such a number that may be null", z.object({ n: z.nan().nullable() }), "/n is of type nan"],
    ["a function", z.object({ f: z.custom((value) => typeof value === "function") }), "/f is of type custom"],
    ["a class that may be left out", z.object({ e: z.instanceof(Error).optional() }), "/e is of type custom"],
    ["undefined of zod 3", z3.object({ u: z3.undefined() }), "/u is of type undefined"],
    ["void of zod 3", z3.object({ u: z3.array(z3.void()) }), "/u/* is of type void"],
    ["a zod 3 number that is none", z3.object({ n: z3.nan().optional() }), "/n is of type nan"],
    ["a zod 3 function", z3.object({ f: z3.function() }), "/f is of type function"],
    ["a root of such a type", z.set(z.string()), "its root is of type set"],
  ])("refuses %s before anything is asked", async (_, type, seen) => {
    await expect(resolveSchema(type)).rejects.toMatchObject({
      code: "options.invalid-schema",
      message: expect.stringContaining(seen),
    });
  });

  it.each([
    ["one that coerces", z.object({ n: z.coerce.bigint() }), { n: "7" }, { n: 7n }],
    [
      "one behind a preprocess",
      z.preprocess((list) => new Set(list as string[]), z.set(z.string())),
      ["a"],
      new Set(["a"]),
    ],
    [
      "one made by a transform",
      z
        .array(z.string())
        .transform((list) => new Set(list))
        .pipe(z.set(z.string())),
      ["a"],
      new Set(["a"]),
    ],
    ["zod 3 that coerces", z3.object({ n: z3.coerce.bigint() }), { n: "7" }, { n: 7n }],
    [
      "zod 3 behind a preprocess",
      z3.preprocess((list) => new Set(list as string[]), z3.set(z3.string())),
      ["a"],
      new Set(["a"]),
    ],
    ["undefined that may be left out", z.object({ u: z.undefined().optional() }), {}, {}],
    ["void that may be null", z.object({ u: z.void().nullish() }), { u: null }, { u: null }],
    ["zod 3 undefined that may be left out", z3.object({ u: z3.undefined().optional() }), {}, {}],
    ["zod 3 void that may be null", z3.object({ u: z3.void().nullable() }), { u: null }, { u: null }],
    [
      "a class made by a transform",
      z
        .string()
        .transform((text) => new URL(text))
        .pipe(z.instanceof(URL)),
      "https://example.org/",
      new URL("https://example.org/"),
    ],
    ["a text or nothing", z.object({ u: z.union([z.string(), z.undefined()]) }), { u: "x" }, { u: "x" }],
    ["a union with another way", z.union([z.bigint(), z.string()]), "x", "x"],
  ])("takes %s", async (_, type, json, value) => {
    const schema = await resolveSchema<unknown>(type);
    expect(await schema.validate(json)).toEqual({ ok: true, value });
  });
});
