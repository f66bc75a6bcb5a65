import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as schemas from "../../../schemas/index.ts";
import type { Json } from "../../../src/document/json.ts";
import type { Schema } from "../../../src/document/schema.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { parseAnswer, type ParseResult } from "../../../src/steps/parse/parse-answer.ts";
import { valueOf } from "./value-of.ts";

const resolved: [string, Schema][] = await Promise.all(
  Object.values(schemas).map(async (schema): Promise<[string, Schema]> => [
    schema.name,
    await resolveSchema(schema),
  ]),
);
const parse = (text: string, schema: Schema): ParseResult =>
  parseAnswer({ text, finishReason: "stop", schema, locale: {} });

/** Whether an answer holds a value at all: one of nulls alone says that there is nothing. */
const holdsValue = (json: Json | undefined): boolean =>
  typeof json === "object" && json !== null ? Object.values(json).some(holdsValue) : json !== null;

/** Marks of a JSON text outside of its strings, and the quotes of these. */
function listMarks(text: string, wanted: RegExp): number[] {
  const found: number[] = [];
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    if (isInside && text[at] === "\\") at += 1;
    else {
      const isQuote = text[at] === '"';
      if ((isQuote || !isInside) && wanted.test(text[at] ?? "")) found.push(at);
      if (isQuote) isInside = !isInside;
    }
  }
  return found;
}

const dropOne = (text: string, wanted: RegExp, seed: number): string => {
  const marks = listMarks(text, wanted);
  const at = marks[seed % Math.max(1, marks.length)] ?? text.length;
  return text.slice(0, at) + text.slice(at + 1);
};

const replaceOutside = (text: string, change: (piece: string) => string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|[^"]+/g, (piece) => (piece.startsWith('"') ? piece : change(piece)));

const damages: Record<string, (text: string, seed: number) => string> = {
  "a fence": (text) => `Here:\n\`\`\`json\n${text}\n\`\`\`\nDone.`,
  thinking: (text) => `<think>Is it {"a": 1}?</think>${text}`,
  "a wrapper": (text) => `{"result":${text}}`,
  "a JSON text": (text) => JSON.stringify(text),
  "trailing commas": (text) =>
    replaceOutside(text, (piece) => piece.replaceAll(/(?<=[^[{,\s])(\s*[}\]])/g, ",$1")),
  comments: (text) => replaceOutside(text, (piece) => piece.replaceAll(",", ", // as printed\n")),
  "names without quotes": (text) => text.replaceAll(/"([a-zA-Z]\w*)":/g, "$1:"),
  "Python's literals": (text) =>
    replaceOutside(text, (piece) =>
      piece.replaceAll("null", "None").replaceAll("true", "True").replaceAll("false", "False"),
    ),
  "raw control characters": (text) => text.replaceAll(/(?<!\\)\\n/g, "\n"),
  "a lost comma": (text, seed) => dropOne(text, /,/, seed),
  "a lost quote": (text, seed) => dropOne(text, /"/, seed),
  "a lost bracket": (text, seed) => dropOne(text, /[{}[\]]/, seed),
  "a lost colon": (text, seed) => dropOne(text, /:/, seed),
};

describe.each(resolved)("any value of %s", (_, schema) => {
  const value = valueOf(schema.node).filter(holdsValue);

  it("is read as it is, without a word", () => {
    fc.assert(
      fc.property(value, (json) => {
        expect(parse(JSON.stringify(json), schema)).toEqual({ ok: true, json, mended: [] });
      }),
      { numRuns: 20, seed: 11, endOnFailure: true },
    );
  });

  it("is never taken for a whole one where it is cut", () => {
    fc.assert(
      fc.property(value, fc.nat(), (json, seed) => {
        const text = JSON.stringify(json, null, seed % 2);
        const end = 1 + (seed % (text.length - 1));
        expect(parse(text.slice(0, end), schema).ok).toBe(false);
      }),
      { numRuns: 60, seed: 11, endOnFailure: true },
    );
  });

  it.each(Object.entries(damages))("is read back or refused after %s", async (__, damage) => {
    await fc.assert(
      fc.asyncProperty(value, fc.nat(), async (json, seed) => {
        const result = parse(damage(JSON.stringify(json, null, 1), seed), schema);
        const read = result.ok ? result.json : json;
        const isFlagged = result.ok && result.mended.some(({ code }) => !code.startsWith("mended"));
        const validation = await schema.validate(read);
        expect(isFlagged || !validation.ok ? json : read).toEqual(json);
      }),
      { numRuns: 12, seed: 11, endOnFailure: true },
    );
  });
});
