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
    ["a union with another way", z.union([z.bigint(), z.string()]), "x", "x"],
  ])("takes %s", async (_, type, json, value) => {
    const schema = await resolveSchema<unknown>(type);
    expect(await schema.validate(json)).toEqual({ ok: true, value });
  });
});
