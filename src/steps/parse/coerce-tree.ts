import { noteMisfit } from "./note-misfit.ts";
import { noteMend } from "./note-mend.ts";
import type { Json } from "../../document/json.ts";
import type { ListNode, ObjectNode, SchemaNode, TupleNode } from "../../document/schema-node.ts";
import { formatPointer } from "../../values/format-pointer.ts";
import { type CoerceContext, createCoerceContext } from "./coerce-context.ts";
import { coerceLeaf } from "./coerce-leaf.ts";
import { matchMembers } from "./match-members.ts";
import { nestPaths } from "./nest-paths.ts";
import { readTree } from "./read-tree.ts";
import { takesForm } from "./takes-form.ts";
import { toJson } from "./to-json.ts";
import type { Tree } from "./tree.ts";

type Tokens = readonly (string | number)[];

/** Members under which models hide a single value. */
const wrapperNames = ["value", "content", "text", "result", "answer"];

function misfit(tree: Tree, expected: string, tokens: Tokens, context: CoerceContext): Json {
  noteMisfit(
    context,
    formatPointer(tokens),
    "invalid-type",
    `A value of type ${expected} was expected here.`,
    expected,
    tree.type,
  );
  return toJson(tree);
}

/** A list or object that was written as JSON inside a text. */
function openText(tree: Tree): Tree | undefined {
  if (tree.type !== "string" || !/^\s*[{[][\s\S]*[}\]]\s*$/.test(tree.value)) return undefined;
  const start = tree.value.search(/\S/);
  const reading = readTree(tree.value, start);
  return reading.fault || tree.value.slice(reading.end).trim() !== "" ? undefined : reading.tree;
}

function unwrapLeaf(tree: Tree): Tree | undefined {
  if (tree.type === "list")
    return tree.items.length === 1 && tree.items[0]?.type !== "object" ? tree.items[0] : undefined;
  if (tree.type !== "object") return undefined;
  const name = wrapperNames.find((key) => tree.members.has(key));
  const inner = name === undefined ? undefined : tree.members.get(name);
  return inner?.type === "object" || inner?.type === "list" ? undefined : inner;
}

/** Places of role `code` are filled by us, never by a model. */
const isOurs = (node: SchemaNode): boolean =>
  node.meta.evidence === "code" || (node.type === "leaf" && node.evidence === "code");

/** Whether a name, or a text with loose quotes, runs over the name of a member that is missing beside it. */
function swallows(members: ReadonlyMap<string, Tree>, absent: readonly SchemaNode[]): boolean {
  const texts = [...members].flatMap(([key, { type, ...rest }]) => [
    ...(/[:,"{}[\]]/.test(key) ? [key] : []),
    ...(type === "string" &&
    "value" in rest &&
    typeof rest.value === "string" &&
    rest.mends.includes("mended-inner-quote")
      ? [rest.value]
      : []),
  ]);
  return texts.some((text) => absent.some(({ name }) => text.includes(name)));
}

function coerceObject(tree: Tree, node: ObjectNode, tokens: Tokens, context: CoerceContext): Json {
  const pointer = formatPointer(tokens);
  if (tree.type === "list" && tree.items.length === 1 && tree.items[0]?.type === "object") {
    noteMend(context, pointer, "mended-single");
    return coerceObject(tree.items[0], node, tokens, context);
  }
  if (tree.type !== "object") return misfit(tree, "object", tokens, context);
  const members = nestPaths(tree.members, node);
  if (members !== tree.members) noteMend(context, pointer, "mended-key");
  const { matched, unknown } = matchMembers(members, node);
  const absent = node.properties.filter(({ name }) => !matched.has(name));
  if (absent.length > 0 && swallows(tree.members, absent)) context.isDoubtful = true;
  const entries: [string, Json | undefined][] = [];
  for (const property of node.properties) {
    const member = matched.get(property.name);
    const at = [...tokens, property.name];
    if (!member) {
      if (
        tree.isCut ||
        !property.required ||
        !property.nullable ||
        property.type === "list" ||
        isOurs(property)
      )
        continue;
      noteMend(context, formatPointer(at), "mended-missing");
      entries.push([property.name, null]);
      continue;
    }
    if (tokens.length === 0) context.known.add(property.name);
    if (!member.isExact) noteMend(context, formatPointer(at), "mended-key");
    const value = coerceTree(member.tree, property, at, context);
    if (value !== undefined) entries.push([property.name, value]);
  }
  if (unknown.length > 0) {
    const isOpen = node.isOpen === true;
    context.unknown += isOpen ? 0 : unknown.length;
    if (isOpen) entries.push(...unknown.map(([key, value]): [string, Json] => [key, toJson(value)]));
    else noteMend(context, pointer, "mended-unknown-key");
  }
  return Object.fromEntries(entries);
}

/** Whether a text looks like several short entries with commas between them, and not like a sentence. */
const mayBeSeveral = (text: string): boolean =>
  /[,;\n]/.test(text.trim()) &&
  !/[.!?]\s*$/.test(text) &&
  text.split(/[,;\n]/).every((piece) => /\S/.test(piece) && piece.trim().split(/\s+/).length <= 4);

function coerceList(tree: Tree, node: ListNode, tokens: Tokens, context: CoerceContext): Json {
  if (tree.type === "list") {
    const [only, ...others] = tree.items;
    if (only?.type === "list" && others.length === 0 && !takesForm(node.items, "list")) {
      noteMend(context, formatPointer(tokens), "mended-single");
      return coerceList({ ...only, mends: [] }, node, tokens, context);
    }
    return tree.items.map((item, index) => coerceTree(item, node.items, [...tokens, index], context) ?? null);
  }
  const isIndexed =
    tree.type === "object" &&
    tree.members.size > 0 &&
    [...tree.members.keys()].every((key, index) => Number(key) === index || Number(key) === index + 1);
  noteMend(context, formatPointer(tokens), "mended-list");
  if (tree.type === "string" && node.items.type === "leaf" && mayBeSeveral(tree.value)) {
    const message = "The text may be one entry or several. Write a list with one text for each entry.";
    noteMisfit(context, formatPointer(tokens), "ambiguous-list", message, "list", "text with commas");
  }
  const items = isIndexed ? [...tree.members.values()] : [tree];
  return items.map((item, index) => coerceTree(item, node.items, [...tokens, index], context) ?? null);
}

function coerceTuple(tree: Tree, node: TupleNode, tokens: Tokens, context: CoerceContext): Json {
  if (tree.type !== "list") return misfit(tree, "list", tokens, context);
  return tree.items.map((item, index) => {
    const place = node.places[index];
    return (place ? coerceTree(item, place, [...tokens, index], context) : toJson(item)) ?? null;
  });
}

function coerceNull(node: SchemaNode, tokens: Tokens, context: CoerceContext): Json | undefined {
  if (node.nullable) return null;
  if (!node.required) {
    noteMend(context, formatPointer(tokens), "mended-null");
    return undefined;
  }
  if (node.type !== "list" || (node.minItems ?? 0) > 0) return null;
  noteMend(context, formatPointer(tokens), "mended-empty");
  return [];
}

/** Whether the first number that differs is the lesser one. */
function isLess(ranks: readonly number[], others: readonly number[]): boolean {
  const at = ranks.findIndex((rank, index) => rank !== others[index]);
  return at >= 0 && (ranks[at] ?? 0) < (others[at] ?? 0);
}

/**
 * Tries every shape of a union and keeps the one with the fewest misfits, then the one of the form that was written (an
 * object is no list of one where it may be an object), then that with the fewest unknown members and mends.
 */
function coerceUnion(
  tree: Tree,
  options: readonly SchemaNode[],
  tokens: Tokens,
  context: CoerceContext,
): Json | undefined {
  let best: { value: Json | undefined; trial: CoerceContext; ranks: readonly number[] } | undefined;
  for (const option of options) {
    const trial = createCoerceContext(context.locale, context.pointReading);
    const value = coerceTree(tree, option, tokens, trial);
    const ranks = [
      trial.misfits,
      takesForm(option, tree.type) ? 0 : 1,
      trial.unknown,
      trial.issues.length - trial.matched,
    ];
    if (!best || isLess(ranks, best.ranks)) best = { value, trial, ranks };
  }
  if (!best) return toJson(tree);
  context.issues.push(...best.trial.issues);
  context.matched += best.trial.matched;
  context.misfits += best.trial.misfits;
  context.unknown += best.trial.unknown;
  context.isDoubtful ||= best.trial.isDoubtful;
  context.notation.add(best.trial.notation);
  for (const name of best.trial.known) context.known.add(name);
  return best.value;
}

/** Shapes a tree to its place in the schema; what does not fit stays as it is and is reported, never dropped. */
export function coerceTree(
  tree: Tree,
  node: SchemaNode,
  tokens: Tokens,
  context: CoerceContext,
): Json | undefined {
  for (const code of tree.mends) noteMend(context, formatPointer(tokens), code);
  if (node.type === "union" && node.nullable && tree.type === "null") return null;
  if (node.type === "union") return coerceUnion({ ...tree, mends: [] }, node.options, tokens, context);
  if (node.type === "leaf") {
    const inner = node.valueType === "any" ? undefined : unwrapLeaf(tree);
    if (inner)
      noteMend(context, formatPointer(tokens), tree.type === "list" ? "mended-single" : "mended-wrapper");
    return coerceLeaf(inner ?? tree, node, formatPointer(tokens), context);
  }
  if (tree.type === "null") return coerceNull(node, tokens, context);
  const opened = openText(tree);
  if (opened) {
    noteMend(context, formatPointer(tokens), "mended-json-in-string");
    return coerceTree(opened, node, tokens, context);
  }
  switch (node.type) {
    case "object":
      return coerceObject(tree, node, tokens, context);
    case "list":
      return coerceList(tree, node, tokens, context);
    case "tuple":
      return coerceTuple(tree, node, tokens, context);
    default: {
      if (tree.type !== "object") return misfit(tree, "object", tokens, context);
      return Object.fromEntries(
        [...tree.members].map(([key, value]) => [
          key,
          coerceTree(value, node.items, [...tokens, key], context),
        ]),
      );
    }
  }
}
