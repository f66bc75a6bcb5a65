import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../../../src/document/json.ts";
import type { Schema } from "../../../src/document/schema.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { createPartialReader } from "../../../src/steps/parse/create-partial-reader.ts";
import { parseAnswer, type ParseResult } from "../../../src/steps/parse/parse-answer.ts";
import { hardAnswers } from "./hard-answers.ts";
import { invoice, readInvoiceSchema } from "./invoice-schema.ts";

/** Four times the text; what goes through all of it for each part of it takes sixteen times as much. */
const mostGrowth = 6;

it("grows with the answer, whatever is in it, also by pieces", () => {
  const script = fileURLToPath(new URL("parse-work.ts", import.meta.url));
  // Code that the engine optimises does not count all of its blocks, and when that sets in is up to chance.
  const run = spawnSync(process.execPath, ["--no-opt", "--no-maglev", script, "4000"], {
    encoding: "utf8",
    // What comes from a cache is not counted in full.
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: "1" },
  });
  expect(run.stderr).toBe("");
  const works = run.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { name: string; small: number; large: number });
  expect(works).toHaveLength(2 * hardAnswers.length);
  expect(works.filter(({ small, large }) => large > mostGrowth * small)).toEqual([]);
});

let schema: Schema;
let anything: Schema;
beforeAll(async () => {
  schema = await readInvoiceSchema();
  anything = await resolveSchema({ type: "object", properties: { a: {} } });
});
const parse = (text: string, by = schema): ParseResult =>
  parseAnswer({ text, finishReason: "stop", schema: by, locale: {} });

/** The last reading that a stream of pieces gave. */
function stream(text: string, by: Schema, step: number): Json | undefined {
  const reader = createPartialReader(by, {});
  let data: Json | undefined;
  for (let at = 0; at < text.length; at += step) data = reader.push(text.slice(at, at + step))?.data ?? data;
  return data;
}

describe("an answer of 10 MB", () => {
  const lines = Array.from({ length: 200_000 }, (_, index) => ({ ...invoice.lines[1], quantity: index }));
  const value = { ...invoice, lines };
  const text = JSON.stringify(value);
  // Growth is counted above; a quarter of the rows is enough to see that each comes out right.
  const quarter = JSON.stringify({ ...value, lines: lines.slice(0, lines.length / 4) });

  it("is read whole, with every row", () => {
    expect(text.length).toBeGreaterThan(10_000_000);
    const result = parse(text);
    expect(result.ok && (result.json as typeof value).lines.length).toBe(lines.length);
    expect(result.ok && (result.json as typeof value).lines.at(-1)).toEqual(lines.at(-1));
  });

  it("is mended, with every row", () => {
    const result = parse(`Here it is: ${quarter.replace('"R-0017"', "R-0017").slice(0, -1)},}`);
    expect(result.ok && (result.json as typeof value).lines.length).toBe(lines.length / 4);
  });

  it("is refused where it is cut off, with what was complete", () => {
    const result = parse(quarter.slice(0, -9_000));
    expect(result).toMatchObject({ ok: false, code: "output.truncated" });
    const partial = result.ok ? undefined : (result.partial as typeof value);
    expect(partial?.lines.length).toBeGreaterThan(45_000);
  });

  it("is read by pieces, of which each row comes once", () => {
    const data = stream(quarter, schema, 1 << 18) as typeof value;
    expect(data.lines.length).toBeGreaterThan(lines.length / 8);
    expect(data.lines.at(-1)).toEqual(lines[data.lines.length - 1]);
  });
});

describe("an answer nested 10,000 levels deep", () => {
  it.each([
    ["lists", "[", "]"],
    ["objects", '{"a":', "}"],
    ["both", '[{"a":', "}]"],
    ["single quotes", "{'a':", "}"],
    ["tags", "<a>", "</a>"],
    ["calls", "f(a=", ")"],
    ["indents", "- ", ""],
    ["JSON in texts", '{"a":"', '"}'],
  ])("of %s ends in a result, whole, cut off and by pieces", (_, open, close) => {
    const deep = `{"a":${open.repeat(10_000)}1${close.repeat(10_000)}}`;
    for (const text of [deep, deep.slice(0, -5000), open.repeat(10_000), deep.slice(5)]) {
      expect(typeof parse(text, anything).ok).toBe("boolean");
      expect(typeof parse(text).ok).toBe("boolean");
      expect(() => stream(text, anything, 997)).not.toThrow();
    }
  });

  it("is read as deep as any schema goes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 190 }), (depth) => {
        const text = `{"a":${"[".repeat(depth)}1${"]".repeat(depth)}}`;
        expect(parse(text, anything)).toMatchObject({ ok: true, json: JSON.parse(text) as object });
      }),
      { numRuns: 20 },
    );
  });
});
