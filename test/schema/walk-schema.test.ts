import { describe, expect, it } from "vitest";
import { z } from "zod";
import { z as z3 } from "zod3";
import type { LeafNode, SchemaNode } from "../../src/document/schema-node.ts";
import { findNodes } from "../../src/schema/find-nodes.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { walkSchema } from "../../src/schema/walk-schema.ts";

function leafAt(root: SchemaNode, pointer: string): LeafNode {
  const [node] = findNodes(root, pointer);
  if (node?.type !== "leaf") throw new Error(`no leaf at ${pointer}`);
  return node;
}

describe("walkSchema", () => {
  it("gives leaves their roles, kinds and meta", async () => {
    const { node } = await resolveSchema(
      z.object({
        number: z.string().meta({ aliases: ["No."], term: "BT-1" }),
        paid: z.boolean(),
        kind: z.enum(["a", "b"]).nullable(),
        summary: z.string().meta({ evidence: "quoted" }),
        box: z.object({ x: z.number() }).meta({ evidence: "code" }),
      }),
    );
    expect(leafAt(node, "/number")).toMatchObject({
      evidence: "printed",
      meta: { aliases: ["No."], term: "BT-1" },
    });
    expect(leafAt(node, "/paid")).toMatchObject({ evidence: "derived", valueType: "boolean" });
    expect(leafAt(node, "/kind")).toMatchObject({ evidence: "derived", values: ["a", "b"], nullable: true });
    expect(leafAt(node, "/summary").evidence).toBe("quoted");
    expect(leafAt(node, "/box/x").evidence).toBe("code");
  });

  const scalar = z3.union([z3.string(), z3.number(), z3.boolean(), z3.null()]);
  const json3: z3.ZodTypeAny = z3.lazy(() => z3.union([scalar, z3.array(json3), z3.record(json3)]));
  it.each<[string, unknown, boolean]>([
    ["z.json()", z.object({ x: z.json() }), true],
    ["z.json() with a description", z.object({ x: z.json().describe("free") }), true],
    ["the same, spelt out in zod 3", z3.object({ x: json3 }), true],
    ["a union of less", z.object({ x: z.union([z.string(), z.array(z.json())]) }), false],
    [
      "a union whose lists are held to a type",
      z.object({
        x: z.union([
          z.string(),
          z.number(),
          z.boolean(),
          z.array(z.string()),
          z.record(z.string(), z.json()),
        ]),
      }),
      false,
    ],
  ])("tells an untyped leaf from a union: %s", async (_, type, isUntyped) => {
    const { node } = await resolveSchema(type);
    const [x] = findNodes(node, "/x");
    expect(x?.type === "leaf" && x.valueType === "any").toBe(isUntyped);
  });

  it.each([
    ["totalAmount", { type: "string" }, "decimal"],
    ["unit_price", { type: "string" }, "decimal"],
    ["Betrag", { type: "string" }, "decimal"],
    ["taxRate", { type: "number" }, "percent"],
    ["quantity", { type: "number" }, "decimal"],
    ["pages", { type: "integer" }, "integer"],
    ["invoiceNumber", { type: "string" }, "identifier"],
    ["customer_id", { type: "string" }, "identifier"],
    ["orderNo", { type: "string" }, "identifier"],
    ["invoiceDate", { type: "string" }, "date"],
    ["dateOfBirth", { type: "string" }, "date"],
    ["fecha", { type: "string" }, "date"],
    ["when", { type: "string", format: "date" }, "date"],
    ["at", { type: "string", format: "date-time" }, "datetime"],
    ["contact", { type: "string", format: "email" }, "email"],
    ["emailAddress", { type: "string" }, "email"],
    ["supplierIban", { type: "string" }, "iban"],
    ["vatNumber", { type: "string" }, "vat-id"],
    ["currency", { type: "string" }, "currency"],
    ["vendorName", { type: "string" }, "name"],
    ["billingAddress", { type: "string" }, "address"],
    ["phone", { type: "string" }, "phone"],
    ["website", { type: "string" }, "url"],
    ["x", { type: "string", description: "Total amount, with tax" }, "decimal"],
    ["remark", { type: "string" }, "text"],
    ["isOpen", { type: "boolean" }, "text"],
  ])("takes %s %j for a %s", (name, leaf, kind) => {
    expect(leafAt(walkSchema({ type: "object", properties: { [name]: leaf } }), `/${name}`).kind).toBe(kind);
  });

  it("opens references, a recursive one a few times only", () => {
    const node = walkSchema({
      type: "object",
      properties: { root: { $ref: "#/$defs/part" } },
      $defs: {
        part: {
          type: "object",
          properties: { name: { type: "string" }, parts: { type: "array", items: { $ref: "#/$defs/part" } } },
        },
      },
    });
    expect(leafAt(node, "/root/parts/*/parts/*/name").valueType).toBe("string");
    expect(JSON.stringify(node).length).toBeLessThan(5000);
  });

  it("walks a zod type that names itself", async () => {
    const Part = z.object({
      name: z.string(),
      get parts() {
        return z.array(Part);
      },
    });
    const { node } = await resolveSchema(Part);
    expect(leafAt(node, "/parts/*/name").valueType).toBe("string");
  });

  it("joins allOf and reads null out of every way to write it", () => {
    const node = walkSchema({
      allOf: [
        { type: "object", properties: { a: { type: ["string", "null"] } }, required: ["a"] },
        {
          type: "object",
          properties: {
            b: { anyOf: [{ type: "number" }, { type: "null" }], description: "B" },
            c: { enum: ["x", null] },
            d: { type: "string", nullable: true },
            e: { oneOf: [{ const: "p" }, { const: "q" }] },
          },
        },
      ],
    });
    expect(["a", "b", "c", "d"].map((name) => leafAt(node, `/${name}`).nullable)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(leafAt(node, "/a").required).toBe(true);
    expect(leafAt(node, "/b")).toMatchObject({ valueType: "number", meta: { description: "B" } });
    expect(leafAt(node, "/e")).toMatchObject({ valueType: "enum", values: ["p", "q"] });
  });

  it("keeps records, tuples, root lists and unions with their discriminator", async () => {
    const type = z.array(
      z.object({
        rates: z.record(z.string(), z.number()),
        pair: z.tuple([z.string(), z.number()]),
        shape: z.discriminatedUnion("kind", [
          z.object({ kind: z.literal("circle"), radius: z.number() }),
          z.object({ kind: z.literal("text"), words: z.string() }),
        ]),
      }),
    );
    const { node } = await resolveSchema(type);
    expect(node.type).toBe("list");
    expect(findNodes(node, "/*/rates/anything")[0]?.pointer).toBe("/*/rates/*");
    expect(findNodes(node, "/*/pair/1")[0]).toMatchObject({ valueType: "number" });
    expect(findNodes(node, "/*/shape")[0]).toMatchObject({ type: "union", discriminator: "kind" });
    expect(leafAt(node, "/*/shape/radius").kind).toBe("decimal");
  });
});
