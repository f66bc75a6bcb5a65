import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as mini from "zod/mini";
import { isPlainZod4 } from "../../src/schema/is-plain-zod4.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";

const wait = () => new Promise((resolve) => setTimeout(resolve, 1));

describe("a zod type without code of its author", () => {
  it.each([
    ["text", z.string().min(1).max(9).regex(/a/)],
    ["a format", z.email()],
    ["a whole number", z.int().positive()],
    ["an object", z.strictObject({ a: z.string() })],
    ["a default", z.string().default("a")],
    ["one of zod mini", mini.string().check(mini.minLength(2))],
  ])("is checked without waiting: %s", (_, type) => {
    expect(isPlainZod4(type._zod.def)).toBe(true);
  });
});

describe("a zod type with code of its author", () => {
  it.each([
    ["a refinement", z.string().refine(async () => true)],
    ["a check of its own", z.string().check(() => undefined)],
    ["a transform", z.string().transform(async (text) => text)],
    ["a preprocessor", z.preprocess((text) => text, z.string())],
    ["a format of its own", z.stringFormat("own", () => true)],
    ["a codec", z.codec(z.string(), z.number(), { decode: Number, encode: String })],
    ["a type found later", z.lazy(() => z.string())],
    ["a fallback", z.string().catch("a")],
    ["a custom type", z.custom<string>(() => true)],
  ])("may have to wait: %s", (_, type) => {
    expect(isPlainZod4(type._zod.def)).toBe(false);
  });

  it.each([
    ["at the root", z.object({ a: z.string() }).refine(async () => wait().then(() => false), "no")],
    [
      "deep inside",
      z.object({
        list: z.array(z.object({ a: z.string().refine(async () => wait().then(() => false), "no") })),
      }),
    ],
    [
      "behind a pipe",
      z.object({ a: z.string().pipe(z.string().refine(async () => wait().then(() => false), "no")) }),
    ],
    [
      "that throws later",
      z.object({ a: z.string().refine(async () => wait().then(() => Promise.reject(new Error("no")))) }),
    ],
  ])("is waited for %s", async (_, type) => {
    const schema = await resolveSchema(type as z.ZodType);
    const result = await schema.validate({ a: "x", list: [{ a: "x" }] });
    expect(result.ok).toBe(false);
    expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(["custom"]);
  });
});
