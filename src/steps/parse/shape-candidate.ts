import { isDeepStrictEqual } from "node:util";
import { noteMend } from "./note-mend.ts";
import type { Json } from "../../document/json.ts";
import type { LocaleHints } from "../../document/locale-hints.ts";
import type { SchemaNode } from "../../document/schema-node.ts";
import type { Schema } from "../../document/schema.ts";
import { type CoerceContext, createCoerceContext } from "./coerce-context.ts";
import { coerceTree } from "./coerce-tree.ts";
import { findOnlyProperty } from "./find-only-property.ts";
import { matchMembers } from "./match-members.ts";
import { takesForm } from "./takes-form.ts";
import type { Tree } from "./tree.ts";

/** A candidate shaped to the schema, with how well it fits. */
export interface Shaped {
  readonly json: Json;
  readonly context: CoerceContext;
  /** Fitting leaves less what does not belong; an answer without a value at all has 0. */
  readonly score: number;
  /** True where it stood in `{"value": ...}`, the frame in which a root that is no object is asked for. */
  readonly isUnframed?: boolean;
}

/** Deepest wrapper that is opened, as in `{"tool_calls": [{"function": {"arguments": "{...}"}}]}`. */
const deepestWrapper = 6;

/** Shapes once more where the answer as a whole settles, or puts in doubt, what single numbers and dates mean. */
function coerceInContext(
  tree: Tree,
  node: SchemaNode,
  locale: LocaleHints,
): { readonly json: Json; readonly context: CoerceContext } {
  const context = createCoerceContext(locale);
  const json = coerceTree(tree, node, [], context) ?? null;
  const { comma, doubtful } = context.notation.counts;
  const settled = context.notation.settle(locale);
  const isPointDoubtful = locale.decimals === undefined && comma > 0 && doubtful > 0;
  const pointReading = !isPointDoubtful ? "plain" : settled.decimals === "comma" ? "thousands" : "doubtful";
  const isSettled = context.issues.some(
    ({ code }) =>
      (code === "ambiguous-number" && settled.decimals !== locale.decimals) ||
      (code === "ambiguous-date" && settled.dates !== locale.dates),
  );
  if (pointReading === "plain" && !isSettled) return { json, context };
  const again = createCoerceContext(settled, pointReading);
  return { json: coerceTree(tree, node, [], again) ?? null, context: again };
}

/** `["a", "b"]` or `4` for a schema that has one property alone, of that very form. */
function nameTree(tree: Tree, schema: Schema): Tree {
  const only = findOnlyProperty(schema.node);
  if (!only || tree.type === "object" || tree.type === "null" || !takesForm(only, tree.type)) return tree;
  if (tree.type === "list" && tree.items.length === 0) return tree;
  return { type: "object", members: new Map([[only.name, tree]]), mends: ["mended-only-property"] };
}

function shape(bare: Tree, schema: Schema, locale: LocaleHints): Shaped {
  const tree = nameTree(bare, schema);
  const { json, context } = coerceInContext(tree, schema.node, locale);
  return { json, context, score: context.matched - 2 * context.misfits - context.unknown };
}

/** Whether the tree has the root's own outer form, so that nothing needs to be opened. */
function isShallowFit({ context }: Shaped, tree: Tree, schema: Schema): boolean {
  if (schema.node.type === "object") return context.known.size > 0;
  if (schema.node.type === "list" || schema.node.type === "tuple") return tree.type === "list";
  if (schema.node.type === "leaf") return schema.node.valueType === "any";
  return schema.node.type === "record" || (context.matched > 0 && context.unknown === 0);
}

/** What stands inside a wrapper; members beside it (an explanation, a status) are texts and numbers only. */
function listWrapped(tree: Tree): Tree[] {
  if (tree.type === "list") return tree.items.length === 1 ? tree.items : [];
  if (tree.type !== "object") return [];
  return [...tree.members.values()].filter(
    ({ type }) => type === "object" || type === "list" || type === "string",
  );
}

/** What stands in `{"value": ...}`, the frame in which a root that is no object is asked for. */
function frameOf(tree: Tree, { node }: Schema): Tree | undefined {
  return node.type !== "object" && tree.type === "object" && tree.members.size === 1
    ? tree.members.get("value")
    : undefined;
}

/** Whether `{"value": ...}` is a value of the root itself: a record or row that has such a name, and not the frame. */
function isNoFrame(outer: Shaped, inner: Shaped, { node }: Schema): boolean {
  const isLost = inner.json === null && !node.nullable && node.type !== "leaf";
  return outer.context.misfits + outer.context.unknown === 0 && (isLost || inner.context.misfits > 0);
}

const valueOf = (json: Json, name: string): Json | undefined =>
  typeof json === "object" && json !== null && !Array.isArray(json)
    ? (json as { readonly [key: string]: Json })[name]
    : undefined;

/**
 * `{"status": "ok", "data": {...}}` where the schema has a status too: the answer is what stands under the foreign name.
 * Where the outside says something that the inside does not, neither can be taken without losing a value.
 */
function lookBeside(outer: Shaped, tree: Tree, schema: Schema, locale: LocaleHints, depth: number): Shaped {
  if (tree.type !== "object" || schema.node.type !== "object" || outer.context.unknown === 0) return outer;
  const { unknown } = matchMembers(tree.members, schema.node);
  for (const [, member] of unknown) {
    if (member.type !== "object") continue;
    const inner = shapeCandidate(member, schema, locale, depth + 1);
    if (inner.score <= outer.score || inner.context.known.size <= outer.context.known.size) continue;
    const isInside = [...outer.context.known].every((name) =>
      isDeepStrictEqual(valueOf(outer.json, name) ?? null, valueOf(inner.json, name) ?? null),
    );
    if (outer.context.matched === 0 || isInside) noteMend(inner.context, "", "mended-wrapper");
    else inner.context.isDoubtful = true;
    return inner;
  }
  return outer;
}

/**
 * Shapes a candidate to the schema, opening the frame of a root that is no object (`{"value": [...]}`) and wrappers
 * (`{"invoice": {...}}`, a list of one) where the inside fits and the outside does not.
 */
export function shapeCandidate(tree: Tree, schema: Schema, locale: LocaleHints, depth = 0): Shaped {
  const outer = shape(tree, schema, locale);
  const framed = depth === 0 ? frameOf(tree, schema) : undefined;
  const inner = framed && shapeCandidate(framed, schema, locale, depth + 1);
  if (inner) return isNoFrame(outer, inner, schema) ? outer : { ...inner, isUnframed: true };
  if (depth >= deepestWrapper) return outer;
  if (isShallowFit(outer, tree, schema)) return lookBeside(outer, tree, schema, locale, depth);
  let best: Shaped | undefined;
  let doubles = 0;
  for (const inner of listWrapped(tree)) {
    const shaped = shapeCandidate(inner, schema, locale, depth + 1);
    if (shaped.score <= 0) continue;
    if (best) doubles += 1;
    if (!best || shaped.score > best.score) best = shaped;
  }
  // Two insides that both fit are two answers; neither is taken for the other.
  if (!best || doubles > 0 || best.score <= outer.score) return outer;
  noteMend(best.context, "", "mended-wrapper");
  return best;
}
