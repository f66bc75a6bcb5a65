import { describe, expect, it } from "vitest";
import { z } from "zod";
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
    ["a union with another way", z.union([z.bigint(), z.string()]), "x", "x"],
  ])("takes %s", async (_, type, json, value) => {
    const schema = await resolveSchema<unknown>(type);
    expect(await schema.validate(json)).toEqual({ ok: true, value });
  });
});
