import { isDeepStrictEqual } from "node:util";
import type { Json } from "../../document/json.ts";
import type { ObjectNode, SchemaNode } from "../../document/schema-node.ts";
import { foldName } from "../../values/fold-name.ts";
import { formatPointer } from "../../values/format-pointer.ts";
import { toDecimal } from "../../values/to-decimal.ts";

/** A place on which models vote, with what each answer says there; null where it says nothing. */
export interface VotedPlace {
  readonly pointer: string;
  readonly values: readonly Json[];
}

type JsonObject = { readonly [key: string]: Json | undefined };

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Texts that a model words itself are never the same twice. */
const isWorded = (node: SchemaNode): boolean =>
  node.type === "object" &&
  node.properties.some((property) => property.type === "leaf" && property.evidence === "quoted");

const isOurs = (node: SchemaNode): boolean =>
  node.meta.evidence === "code" ||
  (node.type === "leaf" && node.evidence !== "printed" && node.evidence !== "derived");

/** Whether two answers mean the same value: by amount, and for texts by letters and digits. */
function isSameVote(a: Json, b: Json): boolean {
  if (isDeepStrictEqual(a, b)) return true;
  if (typeof a === "object" || typeof b === "object") return false;
  const [first, second] = [toDecimal(a), toDecimal(b)];
  if (first && second) return first.eq(second);
  return typeof a === "string" && typeof b === "string" && foldName(a) !== "" && foldName(a) === foldName(b);
}

function walkObject(
  node: ObjectNode,
  at: readonly (string | number)[],
  values: readonly Json[],
): VotedPlace[] {
  if (at.length > 0 && isWorded(node)) return [];
  return node.properties.flatMap((property) =>
    walk(
      property,
      [...at, property.name],
      values.map((value) => (isObject(value) ? (value[property.name] ?? null) : null)),
    ),
  );
}

function walkList(
  items: SchemaNode,
  at: readonly (string | number)[],
  values: readonly Json[],
): VotedPlace[] {
  if (isWorded(items)) return [];
  const [taken = null] = values;
  const rows = isList(taken) ? taken : [];
  const isEven = (value: Json): value is readonly Json[] => isList(value) && value.length === rows.length;
  // Rows are compared where there are as many; an empty list says nothing against others.
  const isUneven = values.some((value) => isList(value) && value.length > 0 && !isEven(value));
  const inner = rows.flatMap((_, index) =>
    walk(
      items,
      [...at, index],
      values.map((value) => (isEven(value) ? (value[index] ?? null) : null)),
    ),
  );
  if (!isUneven) return inner;
  const whole = values.map((value) =>
    isEven(value) ? taken : isList(value) && value.length > 0 ? value : null,
  );
  return [{ pointer: formatPointer(at), values: whole }, ...inner];
}

function walk(node: SchemaNode, at: readonly (string | number)[], values: readonly Json[]): VotedPlace[] {
  if (isOurs(node)) return [];
  if (node.type === "object") return walkObject(node, at, values);
  if (node.type === "list") return walkList(node.items, at, values);
  return [{ pointer: formatPointer(at), values }];
}

/**
 * The places of a schema with what several answers to the same question say there. Lists are compared row by row where
 * they have as many rows as that of the first answer, else as a whole. What says the same as an earlier answer is given
 * in that one's words.
 *
 * @param answers the one that was taken, then those that vote on it
 */
export function listVotes(node: SchemaNode, answers: readonly Json[]): VotedPlace[] {
  return walk(node, [], answers).map(({ pointer, values }) => ({
    pointer,
    values: values.map(
      (value, index) => values.slice(0, index).find((earlier) => isSameVote(earlier, value)) ?? value,
    ),
  }));
}
