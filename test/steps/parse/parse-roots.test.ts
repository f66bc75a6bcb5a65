import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Json } from "../../../src/document/json.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { parseAnswer, type ParseResult } from "../../../src/steps/parse/parse-answer.ts";

const read = async (type: unknown, text: string): Promise<ParseResult> =>
  parseAnswer({ text, finishReason: "stop", schema: await resolveSchema(type), locale: {} });

const row = z.object({ a: z.string() });

describe.each<[string, (json: string) => string]>([
  ["in its frame", (json) => `{"value":${json}}`],
  ["without its frame", (json) => json],
])("a root that is no object, %s", (_, frame) => {
  it.each<[string, z.ZodType, Json]>([
    ["a list of texts without one", z.array(z.string()), []],
    ["a list of rows without one", z.array(row), []],
    ["a list of rows that hold a value", z.array(z.object({ value: z.string() })), []],
    ["a list of lists, the only one empty", z.array(z.array(z.string())), [[]]],
    ["a list that may be null", z.array(row).nullable(), []],
    ["a union with a list, empty", z.union([z.array(z.string()), row]), []],
    ["a tuple whose places are null", z.tuple([z.string().nullable(), z.number().nullable()]), [null, null]],
  ])("is read where it says that there is nothing: %s", async (__, type, json) => {
    expect(await read(type, frame(JSON.stringify(json)))).toEqual({ ok: true, json, mended: [] });
  });

  it.each<[string, z.ZodType, Json]>([
    ["a record", z.record(z.string(), z.number()), { a: 1, b: 2 }],
    ["a record of one", z.record(z.string(), z.string()), { a: "x" }],
    ["a record without keys", z.record(z.string(), z.number()), {}],
    ["a record of rows", z.record(z.string(), row), { x: { a: "1" } }],
    ["a record of lists", z.record(z.string(), z.array(z.string())), { x: ["1"] }],
    ["a record of records", z.record(z.string(), z.record(z.string(), z.number())), { x: { a: 1 } }],
    ["a record of anything", z.record(z.string(), z.unknown()), { x: { a: [1] } }],
    ["a record with the name of the frame", z.record(z.string(), z.number()), { value: 1 }],
    ["a record of rows with that name", z.record(z.string(), row), { value: { a: "1" } }],
    ["a list of rows", z.array(row), [{ a: "x" }]],
    ["a union of rows", z.union([row, z.object({ b: z.number() })]), { b: 1 }],
    ["a union of rows, one with that name", z.union([z.object({ value: z.string() }), row]), { value: "1" }],
    ["a union of a row and a text, the text", z.union([row, z.string()]), "two words {and} a [sign]"],
    ["a union of a row and a text, the row", z.union([row, z.string()]), { a: "x" }],
    ["a union of a list and a text, the text", z.union([z.array(z.string()), z.string()]), "x"],
    ["a union of texts and numbers", z.union([z.string(), z.number()]), 1],
    ["a tuple", z.tuple([z.string(), z.number()]), ["a", 1]],
    ["a text", z.string(), "two words"],
    ["a text with signs of JSON", z.string(), 'say "hi" {b} [1]'],
    ["a text that is JSON", z.string(), '{"a":1}'],
    ["a text without letters", z.string(), ""],
    ["a text that may be null", z.string().nullable(), null],
    ["a record that may be null", z.record(z.string(), z.number()).nullable(), null],
    ["a number", z.number(), -1.5],
    ["a boolean", z.boolean(), false],
    ["an enum", z.enum(["x", "y z"]), "y z"],
    ["anything", z.unknown(), { a: { b: [] } }],
  ])("is read as it is: %s", async (__, type, json) => {
    expect(await read(type, frame(JSON.stringify(json)))).toEqual({ ok: true, json, mended: [] });
  });
});

it.each<[string, z.ZodType, string, Json]>([
  ["in a fence", z.record(z.string(), z.number()), '```json\n{"value":{"a":1}}\n```', { a: 1 }],
  ["as a JSON text", z.record(z.string(), z.number()), JSON.stringify('{"value":{"a":1}}'), { a: 1 }],
  ["as a JSON text that holds a text", z.string(), JSON.stringify('{"value":"x"}'), "x"],
  ["under another name", z.array(row), '{"rows":[{"a":"x"}]}', [{ a: "x" }]],
])("opens the frame %s", async (_, type, text, json) => {
  expect(await read(type, text)).toMatchObject({ ok: true, json });
});

it("leaves what does not fit inside the frame for validation to report", async () => {
  const result = await read(z.record(z.string(), z.number()), '{"value":{"a":1,"b":"many"}}');
  expect(result).toMatchObject({ ok: true, json: { a: 1, b: "many" }, mended: [{ pointer: "/b" }] });
});

it.each([
  ["a list of foreign rows", z.array(row), '{"value":[{"error":"unreadable"}]}'],
  ["a list without items for an object", row, "[]"],
  ["an empty object for a list", z.array(row), "{}"],
  ["an excuse for a row or a text", z.union([row, z.string()]), "I cannot read this."],
])("takes no foreign answer for an empty one: %s", async (_, type, text) => {
  expect(await read(type, text)).toMatchObject({ ok: false, issues: [{ code: "no-json" }] });
});

describe.each<[string, z.ZodType, Json]>([
  ["a list of lists", z.array(z.array(z.string())), [["a"], ["b"], ["c", "d"]]],
  [
    "a record of records",
    z.record(z.string(), z.record(z.string(), z.number())),
    { x: { a: 1 }, y: { b: 2 } },
  ],
  ["a record of lists", z.record(z.string(), z.array(z.string())), { x: ["a"], y: ["b"] }],
  ["a tuple of lists", z.tuple([z.array(z.string()), z.array(z.string())]), [["a"], ["b"]]],
  ["anything", z.unknown(), { a: [{ b: 1 }], c: { d: [2] } }],
  ["an open object", z.looseObject({}), { a: { b: 1 }, c: [{ d: 1 }] }],
  ["a union", z.union([z.record(z.string(), z.array(z.number())), row]), { x: [1], y: [2] }],
])("an answer that breaks off: %s", (_, type, json) => {
  it.each([JSON.stringify(json), JSON.stringify({ value: json })])(
    "is never taken for a whole one, wherever it ends: %s",
    async (text) => {
      for (let end = 1; end < text.length; end += 1)
        expect([text.slice(0, end), (await read(type, text.slice(0, end))).ok]).toEqual([
          text.slice(0, end),
          false,
        ]);
    },
  );
});
