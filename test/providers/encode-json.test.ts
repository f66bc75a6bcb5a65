import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeJson } from "../../src/providers/shared/encode-json.ts";
import { makeModelRequest } from "../../src/testing/index.ts";

const textOf = (json: unknown, request = makeModelRequest({})): string =>
  Buffer.from(encodeJson(json, request)).toString();

describe("encodeJson", () => {
  it("writes any JSON as JSON.stringify does, rules and schema in it too", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: "binary" }), (json, document) => {
        const request = makeModelRequest({});
        const { system, output } = request;
        const body = { json, system, document, schema: output.jsonSchema, end: [json] };
        const wanted = JSON.stringify(body);
        expect([textOf(body, request), textOf(body, request)]).toEqual([wanted, wanted]);
      }),
    );
  });

  it.each([
    [
      "what has no place in JSON",
      { a: undefined, b: () => 1, c: Symbol("c"), d: [undefined, () => 1], e: 1 },
    ],
    [
      "what says itself how it is written",
      { at: new Date(0), to: { toJSON: () => "here" }, no: { toJSON() {} } },
    ],
    ["numbers that are none", { a: Number.NaN, b: [Infinity], c: -0 }],
    ["what is no plain object", { map: new Map([[1, 2]]), bare: Object.create(null), text: Object("x") }],
    ["names that need signs before them", { 'a"b': 1, "\ud800": "\ud800", "ü\n": "€" }],
  ])("writes %s as JSON.stringify does", (_, body) => {
    expect(textOf(body)).toBe(JSON.stringify(body));
  });

  it("writes the rules that a request has now, not those that another one of its schema had", () => {
    const first = makeModelRequest({});
    const second = { ...first, system: "Mend what is wrong." };
    for (const request of [first, second, first, second])
      expect(textOf([request.system], request)).toBe(JSON.stringify([request.system]));
  });

  it("throws what JSON.stringify throws for what cannot be written", () => {
    expect(() => textOf({ a: 1n })).toThrow(TypeError);
  });
});
