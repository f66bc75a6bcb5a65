import type { Json } from "../document/json.ts";
import type { LeafNode, ListNode, SchemaNode } from "../document/schema-node.ts";
import { chooseOption } from "./choose-option.ts";
import { formatPointer } from "./format-pointer.ts";

/** One entry of a walk: a leaf with its value, a leaf that is null or left out, or a list without items. */
export interface LeafEntry {
  readonly pointer: string;
  readonly node: LeafNode | ListNode;
  /** Undefined where the leaf is absent or the list is empty. */
  readonly value: Exclude<Json, null> | undefined;
}

type Token = string | number;

/** Values that no schema describes are text of the document until somebody says otherwise. */
function freeLeaf(name: string, pointer: string, value: Json): LeafNode {
  const valueType = typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "string";
  const kind = valueType === "number" ? "decimal" : "text";
  const evidence = valueType === "boolean" ? "derived" : "printed";
  return {
    type: "leaf",
    name,
    pointer,
    required: false,
    nullable: true,
    meta: {},
    valueType,
    kind,
    evidence,
  };
}

function* walkFree(
  value: Json,
  tokens: readonly Token[],
  name: string,
  pattern: string,
): Generator<LeafEntry> {
  if (typeof value === "object" && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      const token = Array.isArray(value) ? Number(key) : key;
      yield* walkFree(child ?? null, [...tokens, token], Array.isArray(value) ? "*" : key, `${pattern}/*`);
    }
    return;
  }
  yield { pointer: formatPointer(tokens), node: freeLeaf(name, pattern, value), value: value ?? undefined };
}

function* walk(node: SchemaNode, value: Json | undefined, tokens: readonly Token[]): Generator<LeafEntry> {
  const isThere = value !== null && value !== undefined;
  switch (node.type) {
    case "object": {
      const record =
        isThere && typeof value === "object" && !Array.isArray(value)
          ? (value as Readonly<Record<string, Json>>)
          : {};
      for (const property of node.properties) {
        const child = Object.hasOwn(record, property.name) ? record[property.name] : undefined;
        yield* walk(property, child, [...tokens, property.name]);
      }
      return;
    }
    case "list": {
      const items = Array.isArray(value) ? (value as readonly Json[]) : [];
      if (items.length === 0) yield { pointer: formatPointer(tokens), node, value: undefined };
      for (const [index, item] of items.entries()) yield* walk(node.items, item, [...tokens, index]);
      return;
    }
    case "tuple": {
      const items = Array.isArray(value) ? (value as readonly Json[]) : [];
      for (const [index, place] of node.places.entries())
        yield* walk(place, items[index], [...tokens, index]);
      return;
    }
    case "record": {
      if (!isThere || typeof value !== "object") return;
      for (const [key, child] of Object.entries(value)) yield* walk(node.items, child, [...tokens, key]);
      return;
    }
    case "union": {
      const option = chooseOption(node, value);
      if (option) yield* walk(option, value, tokens);
      return;
    }
    case "leaf": {
      if (isThere && typeof value === "object") {
        yield* walkFree(value, tokens, node.name, node.pointer);
        return;
      }
      yield { pointer: formatPointer(tokens), node, value: isThere ? value : undefined };
    }
  }
}

/** Every leaf of a JSON beside its place in the schema, in the schema's order; an empty list is one entry. */
export function listLeaves(json: Json, node: SchemaNode): LeafEntry[] {
  return [...walk(node, json, [])];
}
