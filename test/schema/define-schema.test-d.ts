import { z } from "zod";
import { z as z3 } from "zod3";
import type { DataOf } from "../../src/schema/data-of.ts";
import { defineSchema } from "../../src/schema/define-schema.ts";
import type { SchemaInput } from "../../src/schema/define-schema.ts";
import type { PointerOf } from "../../src/schema/pointer-of.ts";
import { sum } from "../../src/schema/rules/sum.ts";

const type = z.object({
  total: z.string(),
  when: z.date().transform((date) => date.getTime()),
  lines: z.array(z.object({ amount: z.string().nullable() })),
  totals: z.object({ net: z.string().optional() }).optional(),
  byName: z.record(z.string(), z.object({ count: z.number() })),
});

type Equals<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Fits<TRule> = TRule extends NonNullable<SchemaInput<typeof type>["checks"]>[number] ? true : false;

const right = sum({
  id: "a",
  total: "/total",
  terms: ["/lines/*/amount", { pointer: "/totals/net", sign: -1 }],
});
const wrongTotal = sum({ id: "a", total: "/totl", terms: ["/lines/*/amount"] });
const wrongTerm = sum({ id: "a", total: "/total", terms: ["/lines/0/amount"] });

/** Each line is false, and does not compile, where the types allow too much or too little. */
export const held: readonly [
  Fits<typeof right>,
  Equals<Fits<typeof wrongTotal>, false>,
  Equals<Fits<typeof wrongTerm>, false>,
  Equals<
    PointerOf<z.input<typeof type>>,
    | "/total"
    | "/when"
    | "/lines"
    | "/lines/*"
    | "/lines/*/amount"
    | "/totals"
    | "/totals/net"
    | "/byName"
    | "/byName/*"
    | "/byName/*/count"
  >,
  Equals<PointerOf<unknown>, string>,
] = [true, true, true, true, true];

const definition = defineSchema({ name: "a", version: "1", title: "A", type, checks: [right] });
const third = z3.object({ n: z3.string().transform(Number) });

export const inferred: readonly [
  Equals<DataOf<typeof definition>["when"], number>,
  Equals<DataOf<typeof type>["total"], string>,
  Equals<DataOf<typeof third>, { n: number }>,
  Equals<DataOf<{ type: "object" }>, unknown>,
] = [true, true, true, true];
