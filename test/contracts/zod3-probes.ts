import { z } from "zod3";
import type { Probe } from "./probe.ts";

interface Tree {
  readonly name: string;
  readonly children: readonly Tree[];
}
const tree: z.ZodType<Tree> = z.lazy(() => z.object({ name: z.string(), children: z.array(tree) }));

const colours = { Red: "red", Blue: "blue" } as const;

/** One feature of zod 3 each, under the names that it exports. */
export const zod3Probes: readonly Probe[] = [
  { of: ["string"], type: z.string(), samples: ["a", ""] },
  { of: ["string"], type: z.string().min(1).max(5), samples: ["abc"] },
  { of: ["string"], type: z.string().regex(/^a+$/), samples: ["aaa"] },
  { of: ["string"], type: z.string().email(), samples: ["a@b.co"] },
  { of: ["string"], type: z.string().url(), samples: ["https://example.org/a"] },
  { of: ["string"], type: z.string().uuid(), samples: ["550e8400-e29b-41d4-a716-446655440000"] },
  { of: ["string"], type: z.string().date(), samples: ["2024-03-31"] },
  { of: ["string"], type: z.string().datetime(), samples: ["2024-03-31T10:00:00Z"] },
  { of: ["string"], type: z.string().startsWith("a").endsWith("z"), samples: ["a-z"] },
  { of: ["number"], type: z.number(), samples: [1.5, 0, -3] },
  { of: ["number"], type: z.number().gt(0).lte(10).multipleOf(0.5), samples: [2.5] },
  { of: ["number"], type: z.number().int(), samples: [7] },
  { of: ["boolean"], type: z.boolean(), samples: [true, false] },
  {
    of: ["date"],
    type: z.object({ d: z.date() }),
    samples: [{ d: "2024-03-31" }],
    value: [{ d: new Date("2024-03-31") }],
  },
  { of: ["null"], type: z.object({ n: z.null() }), samples: [{ n: null }] },
  { of: ["literal"], type: z.literal("a"), samples: ["a"] },
  { of: ["literal"], type: z.literal(2), samples: [2] },
  { of: ["enum"], type: z.enum(["x", "y"]), samples: ["x", "y"] },
  { of: ["nativeEnum"], type: z.nativeEnum(colours), samples: ["red"] },
  { of: ["object"], type: z.object({ a: z.string(), b: z.number() }), samples: [{ a: "1", b: 2 }] },
  { of: ["strictObject"], type: z.object({ a: z.string() }).strict(), samples: [{ a: "1" }] },
  { of: ["object"], type: z.object({ a: z.string() }).passthrough(), samples: [{ a: "1", more: 2 }] },
  { of: ["object"], type: z.object({ a: z.string() }).catchall(z.number()), samples: [{ a: "1", b: 2 }] },
  {
    of: ["optional"],
    type: z.object({ a: z.string().optional(), b: z.number() }),
    samples: [{ b: 1 }, { a: "1", b: 1 }],
  },
  { of: ["nullable"], type: z.object({ a: z.string().nullable() }), samples: [{ a: null }, { a: "1" }] },
  { of: ["object"], type: z.object({ a: z.number().nullish() }), samples: [{ a: null }, { a: 1 }] },
  { of: ["object"], type: z.object({ a: z.string().default("x") }), samples: [{}, { a: "1" }] },
  { of: ["object"], type: z.object({ a: z.string().catch("x") }), samples: [{ a: "1" }] },
  { of: ["object"], type: z.object({ a: z.string() }).readonly(), samples: [{ a: "1" }] },
  { of: ["object"], type: z.object({ a: z.string().brand("A") }), samples: [{ a: "1" }] },
  { of: ["object"], type: z.object({ a: z.string(), b: z.string() }).partial(), samples: [{}, { b: "1" }] },
  { of: ["array"], type: z.array(z.string()), samples: [["a"], ["a", "b"], []] },
  {
    of: ["array"],
    type: z
      .array(z.object({ n: z.number() }))
      .min(1)
      .max(3),
    samples: [[{ n: 1 }]],
  },
  { of: ["tuple"], type: z.tuple([z.string(), z.number()]), samples: [["a", 1]] },
  { of: ["tuple"], type: z.tuple([z.string()]).rest(z.number()), samples: [["a", 1, 2]] },
  { of: ["record"], type: z.record(z.number()), samples: [{ a: 1, b: 2 }] },
  { of: ["record"], type: z.record(z.enum(["a", "b"]), z.number()), samples: [{ a: 1, b: 2 }] },
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
  { of: ["any"], type: z.object({ x: z.any() }), samples: [{ x: 1 }, { x: { a: [] } }] },
  { of: ["unknown"], type: z.object({ x: z.unknown() }), samples: [{ x: "a" }, { x: { a: [1] } }] },
  { of: ["effect"], type: z.string().transform((text) => text.length), samples: ["abc"], value: [3] },
  { of: ["preprocess"], type: z.preprocess((value) => value, z.string()), samples: ["a"] },
  { of: ["effect"], type: z.string().refine((text) => text !== "no"), samples: ["yes"] },
  { of: ["pipeline"], type: z.string().pipe(z.string().min(1)), samples: ["a"] },
  { of: ["coerce"], type: z.object({ n: z.coerce.number() }), samples: [{ n: 4 }] },
  { of: ["never"], type: z.object({ a: z.never().optional(), b: z.string() }), samples: [{ b: "1" }] },
];
