import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as mini from "zod/mini";
import { z as z3 } from "zod3";
import type { Json } from "../src/document/json.ts";
import { extract } from "../src/extract.ts";
import { createFakeModel } from "../src/testing/index.ts";

const source = {
  text: "Order number: INV-42\nOrder date: 2026-03-05\nGross total: 119.00 EUR\nQuantity: 7\nColor: red\n",
};

interface Tree {
  readonly name: string;
  readonly parts: readonly Tree[];
}
const tree: z.ZodType<Tree> = z.object({
  name: z.string(),
  get parts() {
    return z.array(tree);
  },
});
const tree3: z3.ZodType<Tree> = z3.object({ name: z3.string(), parts: z3.lazy(() => z3.array(tree3)) });
const node = { type: "object", properties: {}, required: ["name"] };
const jsonTree = {
  $ref: "#/$defs/node",
  $defs: {
    node: {
      ...node,
      properties: { name: { type: "string" }, parts: { type: "array", items: { $ref: "#/$defs/node" } } },
    },
  },
};
const nested = { name: "red", parts: [{ name: "INV-42", parts: [] }] };
const nestedPointers = ["/name", "/parts/0/name", "/parts/0/parts"];

/** Title, schema, answer of a model, data that comes of it (the answer where it is left out), pointers with a report. */
const table: readonly [string, unknown, Json, unknown, readonly string[]][] = [
  [
    "transforms and pipes",
    z.object({ a: z.string().transform((text) => text.length), n: z.string().pipe(z.coerce.number()) }),
    { a: "INV-42", n: "7" },
    { a: 6, n: 7 },
    ["/a", "/n"],
  ],
  [
    "defaults, optional and nullish leaves",
    z.object({ a: z.string().default("none"), b: z.string().optional(), c: z.string().nullish() }),
    { c: null },
    { a: "none", c: null },
    ["/a", "/b", "/c"],
  ],
  [
    "async refinements",
    z.object({ a: z.string().refine(async (text) => text.endsWith("2")) }),
    { a: "INV-42" },
    undefined,
    ["/a"],
  ],
  ["dates", z.object({ d: z.date() }), { d: "2026-03-05" }, { d: new Date("2026-03-05") }, ["/d"]],
  ["unions of scalars", z.object({ k: z.union([z.string(), z.number()]) }), { k: 7 }, undefined, ["/k"]],
  [
    "unions of shapes",
    z.discriminatedUnion("t", [
      z.object({ t: z.literal("order"), no: z.string() }),
      z.object({ t: z.literal("offer"), until: z.string() }),
    ]),
    { t: "order", no: "INV-42" },
    undefined,
    ["/t", "/no"],
  ],
  [
    "records",
    z.record(z.string(), z.string()),
    { "a/b": "INV-42", "c~d": "red" },
    undefined,
    ["/a~1b", "/c~0d"],
  ],
  [
    "tuples",
    z.object({ t: z.tuple([z.string(), z.number()]) }),
    { t: ["red", 7] },
    undefined,
    ["/t/0", "/t/1"],
  ],
  ["a list at the root", z.array(z.object({ n: z.number() })), [{ n: 7 }], undefined, ["/0/n"]],
  ["a text at the root", z.string(), "INV-42", undefined, [""]],
  [
    "open objects",
    z.looseObject({ a: z.string() }),
    { a: "INV-42", shade: "red" },
    undefined,
    ["/a", "/shade"],
  ],
  ["recursion", tree, nested, undefined, nestedPointers],
  [
    "zod mini",
    mini.object({ a: mini.string(), b: mini.optional(mini.string()) }),
    { a: "red" },
    undefined,
    ["/a", "/b"],
  ],
  [
    "zod 3",
    z3.object({
      a: z3.string().transform((text) => text.length),
      d: z3.date(),
      e: z3.enum(["red", "blue"]).default("red"),
    }),
    { a: "INV-42", d: "2026-03-05" },
    { a: 6, d: new Date("2026-03-05"), e: "red" },
    ["/a", "/d", "/e"],
  ],
  ["recursion in zod 3", tree3, nested, undefined, nestedPointers],
  ["recursion in JSON Schema", jsonTree, nested, undefined, nestedPointers],
  [
    "a list at the root of JSON Schema",
    { type: "array", items: { type: "string" } },
    ["red"],
    undefined,
    ["/0"],
  ],
];

describe("extract", () => {
  it.each(table)(
    "takes %s from a model, with a report of each leaf",
    async (_, schema, answer, data, pointers) => {
      const model = createFakeModel({
        answers: () => (typeof answer === "string" ? JSON.stringify(answer) : answer),
      });
      const result = await extract<unknown>(source, { schema, model });
      expect(result.data).toEqual(data ?? answer);
      expect(Object.keys(result.fields)).toEqual(pointers);
      expect(result.coverage.ungrounded).toEqual([]);
      expect(result.attempts).toHaveLength(1);
    },
  );

  it.each([
    ["zod 4", z.object({ orderNumber: z.string(), quantity: z.int(), orderDate: z.iso.date() })],
    [
      "zod mini",
      mini.object({ orderNumber: mini.string(), quantity: mini.int(), orderDate: mini.iso.date() }),
    ],
    [
      "zod 3",
      z3.object({ orderNumber: z3.string(), quantity: z3.number().int(), orderDate: z3.string().date() }),
    ],
    [
      "JSON Schema",
      {
        type: "object",
        properties: {
          orderNumber: { type: "string" },
          quantity: { type: "integer" },
          orderDate: { type: "string", format: "date" },
        },
        required: ["orderNumber", "quantity", "orderDate"],
      },
    ],
  ])("reads the same with the engine of our own from %s", async (_, schema) => {
    const { data, fields } = await extract<unknown>(source, { schema });
    expect(data).toEqual({ orderNumber: "INV-42", quantity: 7, orderDate: "2026-03-05" });
    expect(Object.values(fields).map(({ match }) => match)).toEqual(["exact", "exact", "exact"]);
  });
});
