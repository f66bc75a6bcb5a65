import type { Json } from "../../document/json.ts";
import type { LocaleHints } from "../../document/locale-hints.ts";
import type { ObjectNode, SchemaNode } from "../../document/schema-node.ts";
import type { Schema } from "../../document/schema.ts";
import { isExactLeaf } from "./is-exact-leaf.ts";

interface Look {
  readonly locale: LocaleHints;
  /** Colons that the text of what was seen must hold: one a member, and those inside texts and names. */
  colons: number;
}

type Members = { readonly [key: string]: Json };

/** A number that a JavaScript number may not hold to its last digit; also some texts, which does no harm. */
const longNumber = /[:,[]\s*-?[\d.][\d.eE+-]{15}/;
const escapedColon = /\\u003a/i;
/** Deeper nesting is noise for the reader that mends. */
const deepest = 100;

function countColons(text: string): number {
  let count = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) count += 1;
  return count;
}

function look(value: Json, node: SchemaNode | undefined, seen: Look, depth: number): boolean {
  if (depth > deepest) return false;
  if (value === null || typeof value !== "object") {
    if (typeof value === "string") seen.colons += countColons(value);
    if (!node) return true;
    if (node.type === "leaf") return isExactLeaf(value, node, seen.locale);
    return value === null && node.nullable;
  }
  const isAny = !node || (node.type === "leaf" && node.valueType === "any");
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    if (isAny) return items.every((item) => look(item, undefined, seen, depth + 1));
    if (node.type === "list") return items.every((item) => look(item, node.items, seen, depth + 1));
    if (node.type !== "tuple") return false;
    return items.every((item, index) => look(item, node.places[index], seen, depth + 1));
  }
  const members = value as Members;
  if (!isAny && node.type === "object") return lookAtObject(members, node, seen, depth);
  if (!isAny && node.type !== "record") return false;
  const inner = node?.type === "record" ? node.items : undefined;
  return Object.entries(members).every(([name, member]) => {
    seen.colons += 1 + countColons(name);
    return look(member, inner, seen, depth + 1);
  });
}

/** Whether a member that is missing is left out without a word. */
function mayBeLeftOut(property: SchemaNode): boolean {
  const isOurs =
    property.meta.evidence === "code" || (property.type === "leaf" && property.evidence === "code");
  return !property.required || !property.nullable || property.type === "list" || isOurs;
}

/** The members of the schema, each under its own name and in its order. */
function lookAtObject(members: Members, node: ObjectNode, seen: Look, depth: number): boolean {
  const names = Object.keys(members);
  let at = 0;
  for (const property of node.properties) {
    const { name } = property;
    if (names[at] === name) {
      at += 1;
      seen.colons += 1 + countColons(name);
      if (!look(members[name] ?? null, property, seen, depth + 1)) return false;
    } else if (!mayBeLeftOut(property)) return false;
  }
  if (at !== names.length) return false;
  // A name that looks like several members may have run over one that is missing.
  return at === node.properties.length || !names.some((name) => /[:,"{}[\]]/.test(name));
}

/**
 * The fast way for an answer that is just what was asked for: JSON to the letter, of the schema's own shape, in which
 * nothing is to be mended. Undefined for every other one, also for JSON in which a name stands twice or a number has
 * more digits than a JavaScript number holds: those need the reader that looks closely.
 */
export function readExact(text: string, schema: Schema, locale: LocaleHints): Json | undefined {
  const { node } = schema;
  const isFramed = node.type === "list" || node.type === "tuple";
  if (!isFramed && node.type !== "object") return undefined;
  if (!/^\s*\{/.test(text) || longNumber.test(text) || escapedColon.test(text)) return undefined;
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  const names = Object.keys(json as Members);
  if (names.length === 0 || (isFramed && (names.length > 1 || names[0] !== "value"))) return undefined;
  const inner = isFramed ? ((json as Members)["value"] ?? null) : json;
  const seen: Look = { locale, colons: isFramed ? 1 : 0 };
  if (inner === null || !look(inner, node, seen, 0)) return undefined;
  // A name that stands twice leaves one member, and its colon, unaccounted for.
  return seen.colons === countColons(text) ? inner : undefined;
}
