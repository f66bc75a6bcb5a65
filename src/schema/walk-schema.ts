import type { Json } from "../document/json.ts";
import type { EvidenceRole, LeafMeta } from "../document/leaf-meta.ts";
import type { SchemaNode, UnionNode } from "../document/schema-node.ts";
import { formatPointer } from "../values/format-pointer.ts";
import { flattenSchema } from "./flatten-schema.ts";
import { isAnyJson } from "./is-any-json.ts";
import { makeLeaf } from "./make-leaf.ts";
import type { NodeBase } from "./node-base.ts";
import { isRawSchema } from "./raw-schema.ts";
import type { RawSchema } from "./raw-schema.ts";
import { readMeta } from "./read-meta.ts";

type Leaves = Readonly<Record<string, LeafMeta | undefined>>;

interface Place {
  readonly name: string;
  readonly pointer: string;
  readonly required: boolean;
  readonly opened: readonly string[];
  /** Role of the object or list around, where it has one: a box is `code` with all its numbers. */
  readonly evidence?: EvidenceRole | undefined;
}

interface Walk {
  readonly root: RawSchema;
  readonly leaves: Leaves;
}

const scalarTypes = new Set(["string", "number", "integer", "boolean"]);

function optionsOf(schema: RawSchema): readonly Json[] | undefined {
  const options = schema["anyOf"] ?? schema["oneOf"];
  return Array.isArray(options) ? (options as readonly Json[]) : undefined;
}

function findDiscriminator(options: readonly SchemaNode[]): string | undefined {
  const [first] = options;
  if (first?.type !== "object") return undefined;
  return first.properties.find(({ name }) => {
    const seen = options.map((option) => {
      const property =
        option.type === "object" ? option.properties.find((each) => each.name === name) : undefined;
      return property?.type === "leaf" && property.values?.length === 1
        ? JSON.stringify(property.values[0])
        : undefined;
    });
    return !seen.includes(undefined) && new Set(seen).size === options.length;
  })?.name;
}

function walkUnion(
  schema: RawSchema,
  options: readonly Json[],
  place: Place,
  walk: Walk,
  base: NodeBase,
): SchemaNode {
  const { anyOf: _anyOf, oneOf: _oneOf, ...shared } = schema;
  const nodes = options.map((option) => {
    // Properties beside `anyOf` belong to every option; what is said of the union is not repeated in them.
    const merged =
      "properties" in shared
        ? {
            allOf: [
              { type: "object", properties: shared["properties"] ?? {}, required: shared["required"] ?? [] },
              option,
            ],
          }
        : option;
    return walkPlace(merged, place, walk);
  });
  const leaves = nodes.filter((node) => node.type === "leaf");
  if (leaves.length === nodes.length) {
    const types = new Set(leaves.map((leaf) => leaf.valueType));
    if ([...types].every((type) => type === "enum"))
      return makeLeaf({ ...schema, enum: leaves.flatMap((leaf) => leaf.values ?? []) }, base);
    const [type] = types;
    return makeLeaf({ ...schema, type: types.size === 1 && type !== undefined ? type : [] }, base);
  }
  const discriminator = findDiscriminator(nodes);
  const node: UnionNode = { ...base, type: "union", options: nodes };
  return discriminator === undefined ? node : { ...node, discriminator };
}

function walkObject(schema: RawSchema, place: Place, walk: Walk, base: NodeBase): SchemaNode {
  const child = (raw: unknown, name: string, required: boolean): SchemaNode =>
    walkPlace(
      raw,
      {
        name,
        pointer: place.pointer + formatPointer([name]),
        required,
        opened: place.opened,
        evidence: place.evidence,
      },
      walk,
    );
  const required = Array.isArray(schema["required"]) ? (schema["required"] as readonly Json[]) : [];
  const properties = isRawSchema(schema["properties"]) ? Object.entries(schema["properties"]) : [];
  const names = isRawSchema(schema["propertyNames"]) ? schema["propertyNames"]["enum"] : undefined;
  const rest = schema["additionalProperties"];
  if (properties.length === 0 && Array.isArray(names))
    return {
      ...base,
      type: "object",
      properties: names.map((name) => child(rest, String(name), required.includes(name))),
    };
  const pattern = isRawSchema(schema["patternProperties"])
    ? Object.values(schema["patternProperties"])[0]
    : undefined;
  if (properties.length === 0 && (isRawSchema(rest) || rest === true || pattern))
    return { ...base, type: "record", items: child(pattern ?? rest, "*", true) };
  return {
    ...base,
    type: "object",
    properties: properties.map(([name, raw]) => child(raw, name, required.includes(name))),
    ...(rest !== undefined && rest !== false ? { isOpen: true } : {}),
  };
}

function walkList(schema: RawSchema, place: Place, walk: Walk, base: NodeBase): SchemaNode {
  const child = (raw: unknown, token: string): SchemaNode =>
    walkPlace(
      raw,
      {
        name: token,
        pointer: `${place.pointer}/${token}`,
        required: true,
        opened: place.opened,
        evidence: place.evidence,
      },
      walk,
    );
  const places = schema["prefixItems"] ?? (Array.isArray(schema["items"]) ? schema["items"] : undefined);
  if (Array.isArray(places))
    return { ...base, type: "tuple", places: places.map((raw, index) => child(raw, String(index))) };
  const { minItems, maxItems } = schema;
  return {
    ...base,
    type: "list",
    items: child(schema["items"], "*"),
    ...(typeof minItems === "number" ? { minItems } : {}),
    ...(typeof maxItems === "number" ? { maxItems } : {}),
  };
}

function walkPlace(raw: unknown, outer: Place, walk: Walk): SchemaNode {
  const { schema, nullable, opened } = flattenSchema(raw, walk.root, outer.opened);
  const { name, pointer, required } = outer;
  const own = readMeta(schema, walk.leaves[pointer]);
  const evidence = own.evidence ?? outer.evidence;
  const meta = evidence === undefined ? own : { ...own, evidence };
  const place = { ...outer, opened, evidence };
  const base: NodeBase = { name, pointer, required, nullable, meta };
  const options = optionsOf(schema);
  // The leaves of such a union would be a model's own shape: nothing is to be mended towards one of them.
  if (options && isAnyJson(options, walk.root)) return makeLeaf({ ...schema, type: [] }, base);
  if (options && options.length > 1) return walkUnion(schema, options, place, walk, base);
  const type = schema["type"];
  if (type === "object" || (type === undefined && "properties" in schema))
    return walkObject(schema, place, walk, base);
  if (type === "array" || (type === undefined && ("items" in schema || "prefixItems" in schema)))
    return walkList(schema, place, walk, base);
  return makeLeaf(
    typeof type === "string" && !scalarTypes.has(type) ? { ...schema, type: [] } : schema,
    base,
  );
}

/**
 * A JSON Schema (drafts 7 to 2020-12, with our meta keys) to the tree that every later step reads. References are
 * opened, recursive ones a few times; `leaves` adds meta by pattern pointer.
 */
export function walkSchema(jsonSchema: RawSchema, leaves: Leaves = {}): SchemaNode {
  return walkPlace(
    jsonSchema,
    { name: "", pointer: "", required: true, opened: ["#"] },
    { root: jsonSchema, leaves },
  );
}
