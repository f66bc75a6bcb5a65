import { createHash } from "node:crypto";
import type { LeafMeta } from "../document/leaf-meta.ts";
import type { Schema } from "../document/schema.ts";
import type { SchemaNode } from "../document/schema-node.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { DataOf } from "./data-of.ts";
import type { SchemaDefinition } from "./define-schema.ts";
import { findNodes } from "./find-nodes.ts";
import { fitJson } from "./fit-json.ts";
import { isSchema } from "./is-schema.ts";
import { isRawSchema } from "./raw-schema.ts";
import { readJsonSchema } from "./read-json-schema.ts";
import { readZod3 } from "./read-zod3.ts";
import type { Zod3Type } from "./read-zod3.ts";
import { trimJsonSchema } from "./trim-json-schema.ts";
import type { Zod4Type } from "./read-zod4.ts";
import type { Validator } from "./validator.ts";
import { walkSchema } from "./walk-schema.ts";

/** One resolution a schema object: a schema is used for many documents. */
const resolved = new WeakMap<object, Promise<Schema>>();

const schemaKeys = [
  "$ref",
  "$defs",
  "type",
  "properties",
  "items",
  "prefixItems",
  "anyOf",
  "oneOf",
  "allOf",
  "enum",
  "const",
];

function invalid(seen: string, hint: string, cause?: unknown): GleanerError {
  return new GleanerError("options.invalid-schema", {
    what: "Cannot use the schema",
    seen,
    hint,
    where: { option: "schema" },
    cause,
  });
}

/** The schema language, told by shape: several copies of zod may be loaded. */
async function readType(type: unknown): Promise<Validator> {
  if (typeof type === "object" && type !== null) {
    try {
      // zod takes a while to load, and a caller of zod 3 or JSON Schema may not have it in memory.
      if ("_zod" in type) return (await import("./read-zod4.ts")).readZod4(type as unknown as Zod4Type);
      if ("_def" in type && "safeParseAsync" in type) return await readZod3(type as unknown as Zod3Type);
    } catch (error) {
      if (isGleanerError(error)) throw error;
      throw invalid(
        "zod could not turn it into JSON Schema",
        "Leave out the types that JSON has no form for.",
        error,
      );
    }
    if (isRawSchema(type) && schemaKeys.some((key) => key in type)) return readJsonSchema(type);
  }
  const seen =
    type === null ? "it is null" : `it is ${Array.isArray(type) ? "a list" : `of type ${typeof type}`}`;
  throw invalid(seen, "Pass a zod type, a JSON Schema, or what `defineSchema` returns.");
}

function holdPointers(definition: SchemaDefinition<unknown>, node: SchemaNode): void {
  const used = [
    ...(definition.checks ?? []).flatMap((rule) =>
      rule.pointers.map((pointer) => ({ of: `check ${rule.id}`, pointer })),
    ),
    ...(definition.essentials ?? []).flat().map((pointer) => ({ of: "essentials", pointer })),
    ...Object.keys(definition.leaves ?? {}).map((pointer) => ({ of: "leaves", pointer })),
  ];
  for (const { of, pointer } of used) {
    if (findNodes(node, pointer).length === 0)
      throw invalid(
        `${of} names "${pointer}", which its type does not have`,
        "Correct the pointer; `*` stands for list items.",
      );
  }
}

async function build(definition: SchemaDefinition<unknown>): Promise<Schema> {
  const validator = await readType(definition.type);
  const raw = validator.jsonSchema;
  const leaves = (definition.leaves ?? {}) as Readonly<Record<string, LeafMeta>>;
  const node = walkSchema(raw, leaves);
  holdPointers(definition, node);
  const { name, version, title, instructions = "", checks = [], readers = [], examples = [] } = definition;
  const jsonSchema = trimJsonSchema(raw, leaves);
  const hash = createHash("sha256")
    .update(JSON.stringify([name, version, jsonSchema, instructions]))
    .digest("hex");
  return {
    name,
    version,
    title,
    instructions,
    node,
    jsonSchema,
    rules: checks,
    readers,
    examples,
    hash,
    ...(definition.codes && definition.codes.length > 0 ? { codes: definition.codes } : {}),
    ...(definition.defining ? { defining: definition.defining } : {}),
    ...(definition.essentials ? { essentials: definition.essentials.map((each) => [each].flat()) } : {}),
    ...(definition.holdsAllAmounts === true ? { holdsAllAmounts: true } : {}),
    ...(definition.laterDates ? { laterDates: definition.laterDates } : {}),
    ...(definition.fromWords ? { fromWords: definition.fromWords } : {}),
    ...(definition.staysLocal === true ? { staysLocal: true } : {}),
    ...(definition.complete ? { complete: definition.complete } : {}),
    validate: (json) => validator.validate(fitJson(json, node), json),
  };
}

function define(input: unknown): SchemaDefinition<unknown> {
  if (isRawSchema(input) && input["kind"] === "gleaner.schema/1")
    return input as unknown as SchemaDefinition<unknown>;
  const title = isRawSchema(input) && typeof input["title"] === "string" ? input["title"] : "Data";
  return { kind: "gleaner.schema/1", name: "data", version: "1", title, type: input };
}

/**
 * Anything that describes data as the one `Schema` that every step reads: the result of `defineSchema`, a zod 4 or
 * zod 3 type, a JSON Schema, or a `Schema` itself. Throws `options.invalid-schema`, naming the place.
 */
export function resolveSchema<TSchema>(input: TSchema): Promise<Schema<DataOf<TSchema>>> {
  const make = async (): Promise<Schema> => build(define(input));
  if (typeof input !== "object" || input === null) return make() as Promise<Schema<DataOf<TSchema>>>;
  if (isSchema(input)) return Promise.resolve(input as unknown as Schema<DataOf<TSchema>>);
  const known = resolved.get(input) ?? make();
  resolved.set(input, known);
  return known as Promise<Schema<DataOf<TSchema>>>;
}
