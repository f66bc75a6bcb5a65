import { noteMend } from "./note-mend.ts";
import type { Json } from "../../document/json.ts";
import type { LocaleHints } from "../../document/locale-hints.ts";
import type { Schema } from "../../document/schema.ts";
import { type CoerceContext, createCoerceContext } from "./coerce-context.ts";
import { coerceTree } from "./coerce-tree.ts";
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

/** Deepest wrapper that is opened, as in `{"response": {"data": {...}}}`. */
const deepestWrapper = 3;

function shape(tree: Tree, schema: Schema, locale: LocaleHints): Shaped {
  const context = createCoerceContext(locale);
  const json = coerceTree(tree, schema.node, [], context) ?? null;
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

/**
 * Shapes a candidate to the schema, opening the frame of a root that is no object (`{"value": [...]}`) and wrappers
 * (`{"invoice": {...}}`, a list of one) where the inside fits and the outside does not.
 */
export function shapeCandidate(tree: Tree, schema: Schema, locale: LocaleHints, depth = 0): Shaped {
  const outer = shape(tree, schema, locale);
  const framed = depth === 0 ? frameOf(tree, schema) : undefined;
  const inner = framed && shapeCandidate(framed, schema, locale, depth + 1);
  if (inner) return isNoFrame(outer, inner, schema) ? outer : { ...inner, isUnframed: true };
  if (isShallowFit(outer, tree, schema) || depth >= deepestWrapper) return outer;
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
