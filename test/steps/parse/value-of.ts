import * as fc from "fast-check";
import type { Json } from "../../../src/document/json.ts";
import type { LeafNode, SchemaNode } from "../../../src/document/schema-node.ts";

/** Signs that mean something in JSON and around it, so that texts look like syntax. */
const marks = [
  '"',
  "'",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "\\",
  "/",
  "//",
  "\n",
  "…",
  "...",
  "“",
  "`",
  "é",
  "漢",
  "😀",
];
const words = ["Bolt", "5", "12,50", "null", "true", "No.", "a b", "</think>", "#", "=", "€"];

/** Texts begin and end with a letter: what is around a value is no part of it. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...marks), fc.constantFrom(...words)), { maxLength: 6 })
  .map((pieces) => `A${pieces.join("")}z`);
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const decimal = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, "0")}`);

function leafOf(node: LeafNode): fc.Arbitrary<Json> {
  if (node.valueType === "enum") return fc.constantFrom(...(node.values ?? [null]));
  if (node.valueType === "boolean") return fc.boolean();
  if (node.valueType === "integer" || node.valueType === "number") return fc.integer({ min: 0, max: 9999 });
  if (node.kind === "date") return day;
  if (node.kind === "datetime") return day.map((date) => `${date}T10:30:00Z`);
  if (node.kind === "decimal" || node.kind === "percent") return decimal;
  return node.kind === "time" ? fc.constant("10:30") : text;
}

function bare(node: SchemaNode): fc.Arbitrary<Json> {
  switch (node.type) {
    case "leaf":
      return leafOf(node);
    case "list":
      return fc.array(valueOf(node.items), { minLength: node.minItems ?? 0, maxLength: 2 });
    case "tuple":
      return fc.tuple(...node.places.map(valueOf));
    case "record":
      return fc.dictionary(fc.stringMatching(/^[a-z]{3,5}$/), valueOf(node.items), { maxKeys: 2 });
    case "union":
      return fc.oneof(...node.options.map(valueOf));
    default: {
      const asked = node.properties.filter(
        (property) =>
          property.meta.evidence !== "code" && (property.type !== "leaf" || property.evidence !== "code"),
      );
      return fc.record(Object.fromEntries(asked.map((property) => [property.name, valueOf(property)])));
    }
  }
}

/** JSON that a model may write for a place of a schema: the places that we fill ourselves are left out. */
export function valueOf(node: SchemaNode): fc.Arbitrary<Json> {
  return node.nullable ? fc.option(bare(node), { nil: null, freq: 4 }) : bare(node);
}
