import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { parseAnswer } from "../../../src/steps/parse/parse-answer.ts";
import { readExact } from "../../../src/steps/parse/read-exact.ts";

const types = {
  object: z.object({
    number: z.string(),
    "note: of": z.string().optional(),
    date: z.iso.date().nullable(),
    paid: z.boolean().nullish(),
    kind: z.enum(["a", "b: c"]),
    total: z.number(),
    count: z.int().nullable(),
    rows: z.array(z.object({ text: z.string().nullable(), amount: z.number().optional() })),
    place: z.tuple([z.string(), z.number()]).nullable(),
    extra: z.record(z.string(), z.string()),
    rest: z.any(),
  }),
  list: z.array(z.object({ name: z.string(), age: z.number().nullable() })),
  tuple: z.tuple([z.string(), z.number()]),
  union: z.object({ of: z.union([z.string(), z.object({ a: z.number() })]) }),
};

async function readBothWays(text: string, type: z.ZodType) {
  const schema = await resolveSchema(type);
  const input = { finishReason: "stop", schema, locale: {} } as const;
  // A byte order mark is passed over without a word, but is no JSON: it keeps the fast way out.
  return { fast: parseAnswer({ ...input, text }), slow: parseAnswer({ ...input, text: `\ufeff${text}` }) };
}

const whole = {
  number: "RE: 1",
  date: "2024-03-01",
  paid: true,
  kind: "b: c",
  total: 12.5,
  count: null,
  rows: [{ text: "x: y", amount: 1 }, { text: null }],
  place: ["a", 1],
  extra: { "k: 1": "v" },
  rest: { deep: [1, "a:b", null, { c: true }] },
};

const values = fc.oneof(
  fc.constantFrom<unknown>(
    "",
    "null",
    "n/a",
    "2024-03",
    "01.02.2024",
    "yes",
    "1,234.50",
    ":",
    "a: b",
    "b: c",
  ),
  fc.constantFrom<unknown>(null, true, 0, -1.5, 12345678901234567000, 1e21, [], {}, ["a", 1], [{}]),
  fc.jsonValue({ maxDepth: 2 }),
);
const answers = fc
  .dictionary(fc.constantFrom(...Object.keys(whole), "note: of", "unknown", "__proto__"), values, {
    maxKeys: 3,
  })
  .chain((changes) => fc.shuffledSubarray(Object.keys(whole)).map((order) => ({ changes, order })))
  .map(({ changes, order }) => {
    const kept =
      order.length % 3 === 0
        ? order
        : Object.keys(whole).filter((name) => order.length % 2 === 0 || order.includes(name));
    const entries = kept.map((name): [string, unknown] => [name, (whole as Record<string, unknown>)[name]]);
    return JSON.stringify(Object.fromEntries([...entries, ...Object.entries(changes)]));
  });

describe("an answer that is what was asked for", () => {
  it("is read at once, with the same result as by the reader that mends", async () => {
    const text = JSON.stringify(whole, null, 2);
    const schema = await resolveSchema(types.object);
    expect(readExact(text, schema, {})).toEqual(whole);
    const { fast, slow } = await readBothWays(text, types.object);
    expect(fast).toEqual(slow);
  });

  it("reads any answer as the reader that mends does", async () => {
    await fc.assert(
      fc.asyncProperty(answers, async (text) => {
        const { fast, slow } = await readBothWays(text, types.object);
        expect(JSON.stringify(fast)).toBe(JSON.stringify(slow));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["list", '{"value":[{"name":"a","age":1},{"name":"b: c","age":null}]}'],
    ["list", '{"value":[]}'],
    ["list", '{"value":[{"name":"a"}]}'],
    ["list", '{"value":{"name":"a","age":1}}'],
    ["list", '{"value":null}'],
    ["list", '{"values":[{"name":"a","age":1}]}'],
    ["tuple", '{"value":["a",1]}'],
    ["tuple", '{"value":["a","1"]}'],
    ["union", '{"of":"a"}'],
    ["union", '{"of":{"a":1}}'],
  ] as const)("reads a %s from %s as the reader that mends does", async (name, text) => {
    const { fast, slow } = await readBothWays(text, types[name]);
    expect(fast).toEqual(slow);
  });

  it.each([
    ["a name that stands twice", '{"a":"1","a":"2"}'],
    ["a name that stands twice in a free value", '{"a":"1","any":{"b":1,"b":2}}'],
    ["a name that stands twice, one of them escaped", '{"a":"x\\u003a","a":"2"}'],
    ["more digits than a number holds", '{"a":"1","n":0.1000000000000000055}'],
    ["a whole number that would be rounded", '{"a":"1","n":12345678901234567}'],
    ["a number with a power", '{"a":"1","n":1.2345678901234567e30}'],
    ["noise in a free value", `{"a":"1","any":${"[".repeat(300)}${"]".repeat(300)}}`],
    ["no member", "{}"],
    ["a name that may have run over another", '{"a\\":1,\\"n":"1"}'],
  ])("is not what holds %s", async (_, text) => {
    const type = z.object({ a: z.string(), n: z.number().optional(), any: z.any().optional() });
    expect(readExact(text, await resolveSchema(type), {})).toBeUndefined();
    const { fast, slow } = await readBothWays(text, type);
    expect(fast).toEqual(slow);
  });
});
