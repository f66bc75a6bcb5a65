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
});

it.each([
  ["a list of foreign rows", z.array(row), '{"value":[{"error":"unreadable"}]}'],
  ["a list without items for an object", row, "[]"],
  ["an empty object for a list", z.array(row), "{}"],
])("takes no foreign answer for an empty one: %s", async (_, type, text) => {
  expect(await read(type, text)).toMatchObject({ ok: false, issues: [{ code: "no-json" }] });
});
