import type { Json } from "../document/json.ts";
import type { LeafNode } from "../document/schema-node.ts";
import { inferLeafKind } from "./infer-leaf-kind.ts";
import type { NodeBase } from "./node-base.ts";
import { nativeDateKey } from "./native-date-key.ts";
import type { RawSchema } from "./raw-schema.ts";

function readType(schema: RawSchema): LeafNode["valueType"] {
  if (Array.isArray(schema["enum"]) || "const" in schema) return "enum";
  const { type } = schema;
  if (type === "string" || type === "number" || type === "integer" || type === "boolean" || type === "enum")
    return type;
  return "any";
}

/** zod 4 puts the limits of safe integers on every `z.int()`; they say nothing about the document. */
const limit = (value: Json | undefined): number | undefined =>
  typeof value === "number" && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;

/** The leaf for a flat schema without properties and items. */
export function makeLeaf(schema: RawSchema, base: NodeBase): LeafNode {
  const valueType = readType(schema);
  const text = (key: string): string | undefined => {
    const value = schema[key];
    return typeof value === "string" ? value : undefined;
  };
  const [format, pattern] = [text("format"), text("pattern")];
  const minimum = limit(schema["minimum"]) ?? limit(schema["exclusiveMinimum"]);
  const maximum = limit(schema["maximum"]) ?? limit(schema["exclusiveMaximum"]);
  const values = Array.isArray(schema["enum"])
    ? schema["enum"]
    : "const" in schema
      ? [schema["const"] ?? null]
      : undefined;
  return {
    ...base,
    type: "leaf",
    valueType,
    kind:
      base.meta.kind ??
      inferLeafKind({
        name: base.name,
        type: valueType,
        format,
        pattern,
        description: base.meta.description,
      }),
    evidence: base.meta.evidence ?? (valueType === "boolean" || valueType === "enum" ? "derived" : "printed"),
    ...(values ? { values } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(format === undefined ? {} : { format }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(schema[nativeDateKey] === true ? { isNativeDate: true } : {}),
  };
}
