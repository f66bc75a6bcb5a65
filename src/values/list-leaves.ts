import type { Json } from "../document/json.ts";
import type { LeafNode, ListNode, ObjectNode, SchemaNode } from "../document/schema-node.ts";
import { chooseOption } from "./choose-option.ts";
import { formatPointer } from "./format-pointer.ts";

/** One entry of a walk: a leaf with its value, a leaf that is null or left out, or a list without items. */
export interface LeafEntry {
  readonly pointer: string;
  readonly node: LeafNode | ListNode;
  /** Undefined where the leaf is absent or the list is empty. */
  readonly value: Exclude<Json, null> | undefined;
}

const inside = (pointer: string, token: string | number): string => pointer + formatPointer([token]);

/** Pointers kept for a place of a schema; those of later rows are made anew. */
const mostKept = 256;
type Pointers = Map<string, string[]>;
const known = new WeakMap<SchemaNode, Pointers>();

/**
 * The pointers inside of an object or list, by where it stands: the same for every document of a schema, and dear to make, for each has to
 * be found among all names of properties.
 */
function pointersIn(node: SchemaNode, pointer: string): string[] {
  const byPointer: Pointers = known.get(node) ?? new Map<string, string[]>();
  if (byPointer.size === 0) known.set(node, byPointer);
  const kept = byPointer.get(pointer);
  if (kept) return kept;
  const made: string[] = [];
  if (byPointer.size < mostKept) byPointer.set(pointer, made);
  return made;
}

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

function walkFree(value: Json, pointer: string, name: string, pattern: string, found: LeafEntry[]): void {
  if (typeof value === "object" && value !== null && Object.keys(value).length > 0) {
    for (const [key, child] of Object.entries(value)) {
      const token = Array.isArray(value) ? Number(key) : key;
      walkFree(
        child ?? null,
        inside(pointer, token),
        Array.isArray(value) ? "*" : key,
        `${pattern}/*`,
        found,
      );
    }
    return;
  }
  const isEmpty = typeof value === "object";
  found.push({
    pointer,
    node: freeLeaf(name, pattern, value),
    value: isEmpty ? undefined : value,
  });
}

/** What an open object holds beyond the properties that the schema names must be proven all the same. */
function walkUnnamed(
  node: ObjectNode,
  record: Readonly<Record<string, Json>>,
  pointer: string,
  found: LeafEntry[],
): void {
  const named = new Set(node.properties.map(({ name }) => name));
  for (const [key, child] of Object.entries(record)) {
    if (!named.has(key)) walkFree(child, inside(pointer, key), key, `${node.pointer}/*`, found);
  }
}

/** Places of role `code` are filled by us; nobody looks for them in the document. */
const isOurs = (node: SchemaNode): boolean =>
  node.meta.evidence === "code" || (node.type === "leaf" && node.evidence === "code");

function walk(node: SchemaNode, value: Json | undefined, pointer: string, found: LeafEntry[]): void {
  if (isOurs(node)) return;
  const isThere = value !== null && value !== undefined;
  switch (node.type) {
    case "object": {
      const record =
        isThere && typeof value === "object" && !Array.isArray(value)
          ? (value as Readonly<Record<string, Json>>)
          : {};
      const pointers = pointersIn(node, pointer);
      for (let position = 0; position < node.properties.length; position += 1) {
        const property = node.properties[position];
        if (!property) continue;
        const child = Object.hasOwn(record, property.name) ? record[property.name] : undefined;
        walk(property, child, (pointers[position] ??= inside(pointer, property.name)), found);
      }
      if (node.isOpen === true) walkUnnamed(node, record, pointer, found);
      return;
    }
    case "list": {
      const items = Array.isArray(value) ? (value as readonly Json[]) : [];
      if (items.length === 0) found.push({ pointer, node, value: undefined });
      const pointers = pointersIn(node, pointer);
      for (let index = 0; index < items.length; index += 1)
        walk(
          node.items,
          items[index],
          index < mostKept ? (pointers[index] ??= inside(pointer, index)) : inside(pointer, index),
          found,
        );
      return;
    }
    case "tuple": {
      const items = Array.isArray(value) ? (value as readonly Json[]) : [];
      for (const [index, place] of node.places.entries())
        walk(place, items[index], inside(pointer, index), found);
      return;
    }
    case "record": {
      const record = isThere && typeof value === "object" ? value : {};
      if (Object.keys(record).length === 0) walkFree({}, pointer, node.name, node.pointer, found);
      for (const [key, child] of Object.entries(record)) walk(node.items, child, inside(pointer, key), found);
      return;
    }
    case "union": {
      const option = chooseOption(node, value);
      if (option) walk(option, value, pointer, found);
      return;
    }
    case "leaf": {
      if (isThere && typeof value === "object") {
        walkFree(value, pointer, node.name, node.pointer, found);
        return;
      }
      found.push({ pointer, node, value: isThere ? value : undefined });
    }
  }
}

/**
 * Every leaf of a JSON beside its place in the schema, in the schema's order; an empty list or record is one entry.
 * Leaves of role `code` are left out.
 */
export function listLeaves(json: Json, node: SchemaNode): LeafEntry[] {
  const found: LeafEntry[] = [];
  walk(node, json, "", found);
  return found;
}
