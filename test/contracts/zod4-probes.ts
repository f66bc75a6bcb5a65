import { z } from "zod";
import type { Probe } from "./probe.ts";

interface Tree {
  readonly name: string;
  readonly children: readonly Tree[];
}
const tree: z.ZodType<Tree> = z.object({
  name: z.string(),
  get children() {
    return z.array(tree);
  },
});

/** One feature of zod 4 each, under the names that it exports. */
export const zod4Probes: readonly Probe[] = [
  { of: ["string"], type: z.string(), samples: ["a", ""] },
  { of: ["string", "minLength", "maxLength"], type: z.string().min(1).max(5), samples: ["abc"] },
  { of: ["regex"], type: z.string().regex(/^a+$/), samples: ["aaa"] },
  { of: ["email"], type: z.email(), samples: ["a@b.co"] },
  { of: ["url", "httpUrl"], type: z.url(), samples: ["https://example.org/a"] },
  { of: ["uuid", "guid"], type: z.uuid(), samples: ["550e8400-e29b-41d4-a716-446655440000"] },
  { of: ["iso"], type: z.iso.date(), samples: ["2024-03-31"] },
  { of: ["iso"], type: z.iso.datetime(), samples: ["2024-03-31T10:00:00Z"] },
  { of: ["iso"], type: z.iso.time(), samples: ["10:00:00"] },
  { of: ["ipv4"], type: z.ipv4(), samples: ["10.0.0.1"] },
  { of: ["base64"], type: z.base64(), samples: ["AAAA"] },
  {
    of: ["startsWith", "endsWith", "includes"],
    type: z.string().startsWith("a").endsWith("z"),
    samples: ["a-z"],
  },
  { of: ["templateLiteral"], type: z.templateLiteral(["no-", z.number()]), samples: ["no-7"] },
  { of: ["stringFormat"], type: z.stringFormat("plate", /^[A-Z]+$/), samples: ["BXY"] },
  { of: ["number"], type: z.number(), samples: [1.5, 0, -3] },
  {
    of: ["number", "gt", "lte", "multipleOf"],
    type: z.number().gt(0).lte(10).multipleOf(0.5),
    samples: [2.5],
  },
  { of: ["int", "int32", "uint32"], type: z.int(), samples: [7] },
  { of: ["boolean"], type: z.boolean(), samples: [true, false] },
  { of: ["stringbool"], type: z.stringbool(), samples: ["true"], value: [true] },
  { of: ["date"], type: z.date(), samples: ["2024-03-31"], value: [new Date("2024-03-31")] },
  { of: ["null"], type: z.object({ n: z.null() }), samples: [{ n: null }] },
  { of: ["literal"], type: z.literal("a"), samples: ["a"] },
  { of: ["literal"], type: z.literal([1, 2]), samples: [2] },
  { of: ["enum", "keyof"], type: z.enum(["x", "y"]), samples: ["x", "y"] },
  { of: ["nativeEnum"], type: z.enum({ A: "a", B: "b" }), samples: ["b"] },
  { of: ["object"], type: z.object({ a: z.string(), b: z.number() }), samples: [{ a: "1", b: 2 }] },
  { of: ["strictObject"], type: z.strictObject({ a: z.string() }), samples: [{ a: "1" }] },
  { of: ["looseObject"], type: z.looseObject({ a: z.string() }), samples: [{ a: "1" }, { a: "1", more: 2 }] },
  { of: ["object"], type: z.object({ a: z.string() }).catchall(z.number()), samples: [{ a: "1", b: 2 }] },
  {
    of: ["optional"],
    type: z.object({ a: z.string().optional(), b: z.number() }),
    samples: [{ b: 1 }, { a: "1", b: 1 }],
  },
  { of: ["exactOptional"], type: z.object({ a: z.exactOptional(z.string()) }), samples: [{}, { a: "1" }] },
  { of: ["nullable"], type: z.object({ a: z.string().nullable() }), samples: [{ a: null }, { a: "1" }] },
  { of: ["nullish"], type: z.object({ a: z.number().nullish() }), samples: [{ a: null }, { a: 1 }] },
  { of: ["_default"], type: z.object({ a: z.string().default("x") }), samples: [{}, { a: "1" }] },
  { of: ["prefault"], type: z.object({ a: z.string().prefault("x") }), samples: [{}, { a: "1" }] },
  { of: ["catch"], type: z.object({ a: z.string().catch("x") }), samples: [{ a: "1" }] },
  { of: ["readonly"], type: z.object({ a: z.string() }).readonly(), samples: [{ a: "1" }] },
  { of: ["nonoptional"], type: z.object({ a: z.nonoptional(z.string().optional()) }), samples: [{ a: "1" }] },
  { of: ["array"], type: z.array(z.string()), samples: [["a"], ["a", "b"], []] },
  {
    of: ["array"],
    type: z
      .array(z.object({ n: z.int() }))
      .min(1)
      .max(3),
    samples: [[{ n: 1 }]],
  },
  { of: ["tuple"], type: z.tuple([z.string(), z.number()]), samples: [["a", 1]] },
  { of: ["tuple"], type: z.tuple([z.string()]).rest(z.number()), samples: [["a", 1, 2]] },
  { of: ["record"], type: z.record(z.string(), z.number()), samples: [{ a: 1, b: 2 }] },
  { of: ["record"], type: z.record(z.enum(["a", "b"]), z.number()), samples: [{ a: 1, b: 2 }] },
  { of: ["partialRecord"], type: z.partialRecord(z.enum(["a", "b"]), z.number()), samples: [{ a: 1 }] },
  { of: ["union"], type: z.union([z.string(), z.number()]), samples: ["a", 1] },
  {
    of: ["union"],
    type: z.union([z.object({ a: z.string() }), z.object({ b: z.number() })]),
    samples: [{ a: "1" }, { b: 2 }],
  },
  {
    of: ["discriminatedUnion"],
    type: z.discriminatedUnion("k", [
      z.object({ k: z.literal("a"), v: z.string() }),
      z.object({ k: z.literal("b"), n: z.number().optional() }),
    ]),
    samples: [{ k: "a", v: "1" }, { k: "b" }, { k: "b", n: 2 }],
  },
  {
    of: ["intersection"],
    type: z.intersection(z.object({ a: z.string() }), z.object({ b: z.number() })),
    samples: [{ a: "1", b: 2 }],
  },
  { of: ["lazy"], type: tree, samples: [{ name: "a", children: [{ name: "b", children: [] }] }] },
  { of: ["any"], type: z.object({ x: z.any() }), samples: [{ x: 1 }, { x: [1] }] },
  { of: ["unknown"], type: z.object({ x: z.unknown() }), samples: [{ x: "a" }, { x: { a: [1] } }] },
  {
    of: ["json"],
    type: z.object({ x: z.json() }),
    samples: [{ x: "text" }, { x: { a: [{}], b: null } }, { x: [1] }],
  },
  {
    of: ["transform", "pipe"],
    type: z.string().transform((text) => text.length),
    samples: ["abc"],
    value: [3],
  },
  { of: ["preprocess"], type: z.preprocess((value) => value, z.string()), samples: ["a"] },
  { of: ["coerce"], type: z.object({ n: z.coerce.number() }), samples: [{ n: 4 }] },
  {
    of: ["refine", "superRefine", "check"],
    type: z.string().refine((text) => text !== "no"),
    samples: ["yes"],
  },
  { of: ["overwrite", "trim"], type: z.string().trim(), samples: ["a"] },
  {
    of: ["codec"],
    type: z.codec(z.string(), z.number(), { decode: Number, encode: String }),
    samples: ["7"],
    value: [7],
  },
  {
    of: ["meta", "describe"],
    type: z.object({ a: z.string().meta({ description: "the a" }) }),
    samples: [{ a: "1" }],
  },
];

/** What JSON has no form for: refused with a sentence, never sent. */
export const zod4Refused: readonly (readonly [name: string, type: z.ZodType])[] = [
  ["bigint", z.object({ a: z.bigint() })],
  ["symbol", z.object({ a: z.symbol() })],
  ["map", z.object({ a: z.map(z.string(), z.string()) })],
  ["set", z.object({ a: z.set(z.string()) })],
  ["file", z.object({ a: z.file() })],
  ["promise", z.object({ a: z.promise(z.string()) })],
  ["undefined", z.object({ a: z.undefined() })],
  ["void", z.object({ a: z.void() })],
  ["nan", z.object({ a: z.nan() })],
  ["custom", z.object({ a: z.custom<() => void>((value) => typeof value === "function") })],
  ["instanceof", z.object({ a: z.instanceof(Error) })],
];
