import { array, assert, constantFrom, dictionary, jsonValue, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { listJsonPieces } from "../../../src/faces/cli/extract/list-json-pieces.ts";

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const named = (count: number): Record<string, unknown> =>
  Object.fromEntries(many(count, (index) => [`/lines/${index}/net`, { state: "found", citations: [] }]));
const holes: unknown[] = [];
holes[400] = 1;

describe.each([0, 2] as const)("JSON in pieces with an indent of %i", (indent) => {
  const pieces = (value: unknown): string[] => [...listJsonPieces(value, indent)];

  it.each([
    ["a word", "word"],
    ["nothing", null],
    ["an empty list", []],
    ["an empty object", {}],
    ["a long list", many(1000, String)],
    ["lists as long as one piece, and one longer", { a: many(256, String), b: many(257, String) }],
    ["many names", named(1000)],
    [
      "long lists inside of objects",
      { data: { lines: many(600, named), rest: [] }, fields: named(300), end: 1 },
    ],
    ["long lists one after the other", [many(300, String), many(300, String), many(2, String)]],
    ["places without a value", { a: undefined, b: many(300, () => undefined), c: undefined }],
    ["names without any value", Object.fromEntries(many(300, (index) => [`a${index}`, undefined]))],
    ["names that are numbers", Object.fromEntries(many(600, (index) => [String(600 - index), index]))],
    ["the name of the prototype", JSON.parse(`{"__proto__": {"a": 1}, "b": [${many(300, String).join()}]}`)],
    ["dates", { at: new Date(0), all: many(300, (index) => new Date(index)) }],
    ["a list with holes", { holes, all: many(300, String) }],
    ["a long list far inside", { a: { b: { c: { d: many(600, String) } } } }],
  ])("is what JSON.stringify gives for %s", (_, value) => {
    expect(pieces(value).join("")).toBe(JSON.stringify(value, undefined, indent));
  });

  it("is what JSON.stringify gives for any JSON", () => {
    const row = oneof(jsonValue({ maxDepth: 2 }), constantFrom(undefined, "/a/b", "__proto__", "\n\u2028"));
    const long = array(row, { maxLength: 700, size: "max" });
    const value = dictionary(string(), oneof(row, long, dictionary(string(), oneof(row, long))));
    assert(
      property(value, (each) => {
        expect(pieces(each).join("")).toBe(JSON.stringify(each, undefined, indent));
      }),
      { numRuns: 12 },
    );
  });

  it("comes in pieces that are no longer for more rows", () => {
    const longest = (rows: number): number =>
      Math.max(
        ...pieces({ data: { lines: many(rows, () => named(9)) }, fields: named(9 * rows) }).map(
          ({ length }) => length,
        ),
      );
    expect(longest(5000)).toBeLessThan(1.2 * longest(500));
  });
});
