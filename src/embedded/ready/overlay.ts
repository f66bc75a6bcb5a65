import type { Evidence } from "../../document/evidence.ts";
import type { Json } from "../../document/json.ts";
import type { LeafNode, SchemaNode } from "../../document/schema-node.ts";
import { getAt } from "../../values/get-at.ts";
import { setAt } from "../../values/set-at.ts";
import type { Built } from "../output/build-json.ts";
import { toJsonValue } from "../output/to-json-value.ts";
import type { ListMatch, Match, Matches } from "./match-concepts.ts";

/** A value of the ready-made answer as a leaf of the other schema holds it. */
interface Taken {
  readonly value: Json;
  readonly evidence: Evidence;
}

/** The answer of a schema with what the answer of the ready-made one knows of the same things. */
export function overlay(own: Built, ready: Built, matches: Matches): Built {
  let json = own.json;
  const evidence: Record<string, Evidence> = { ...own.evidence };
  for (const { pointer, node, from } of matches.leaves) {
    const taken = take(ready, node, from);
    if (!taken) continue;
    json = setAt(json, pointer, taken.value);
    evidence[pointer] = taken.evidence;
  }
  const { list } = matches;
  const rows = list && getAt(ready.json, list.from);
  if (list && Array.isArray(rows) && rows.length > 0 && isFuller(own, ready, list, rows.length))
    json = setAt(json, list.pointer, takeRows({ own, ready, list, count: rows.length, evidence }));
  return { json, evidence };
}

function take(ready: Built, node: LeafNode, from: Match["from"]): Taken | undefined {
  for (const pointer of from) {
    const value = getAt(ready.json, pointer);
    if (typeof value !== "string" && typeof value !== "number") continue;
    const own = toJsonValue(node, String(value));
    const evidence = ready.evidence[pointer];
    if (own === undefined || !evidence || !fits(node, own)) continue;
    const { alternatives: _alternatives, ...rest } = evidence;
    return { value: own, evidence: rest };
  }
  return undefined;
}

function fits(node: LeafNode, value: Json): boolean {
  if (typeof value !== "string") return true;
  if (node.format === "date" && value.length !== 10) return false;
  if (node.format === "date-time") return false;
  try {
    return node.pattern === undefined || new RegExp(node.pattern, "u").test(value);
  } catch {
    return true;
  }
}

/** Rows that hold at least as many values of the columns that both know. */
function isFuller(own: Built, ready: Built, list: ListMatch, count: number): boolean {
  const rows = getAt(own.json, list.pointer);
  const held = Array.isArray(rows)
    ? rows.reduce(
        (sum: number, row) =>
          sum + list.columns.filter(({ pointer }) => (getAt(row, pointer) ?? null) !== null).length,
        0,
      )
    : 0;
  let taken = 0;
  for (let index = 0; index < count; index += 1)
    taken += list.columns.filter((column) => take(ready, column.node, at(list, index, column))).length;
  return taken >= 0.7 * held;
}

function at(list: ListMatch, index: number, column: Match): string[] {
  return column.from.map((pointer) => `${list.from}/${index}${pointer}`);
}

interface Rows {
  readonly own: Built;
  readonly ready: Built;
  readonly list: ListMatch;
  readonly count: number;
  readonly evidence: Record<string, Evidence>;
}

/** Rows of the ready-made answer; columns that it does not know keep what was read for them where the rows are as many. */
function takeRows({ own, ready, list, count, evidence }: Rows): Json {
  const before = getAt(own.json, list.pointer);
  const isAligned = Array.isArray(before) && before.length === count;
  for (const pointer of Object.keys(evidence))
    if (pointer.startsWith(`${list.pointer}/`) && !isAligned) delete evidence[pointer];
  delete evidence[list.pointer];
  return Array.from({ length: count }, (_, index) => {
    let row: Json = isAligned ? (before[index] as Json) : empty(list.item);
    for (const column of list.columns) {
      const pointer = `${list.pointer}/${index}${column.pointer}`;
      const taken = take(ready, column.node, at(list, index, column));
      if (taken) {
        row = setAt(row, column.pointer, taken.value);
        evidence[pointer] = taken.evidence;
      } else if (!isAligned) evidence[pointer] = { state: "absent" };
    }
    return row;
  });
}

/** An item of which nothing is known yet: null where that may be. */
function empty(item: SchemaNode): Json {
  if (item.type !== "object") return null;
  return Object.fromEntries(
    item.properties.flatMap((child): [string, Json][] => {
      if (child.nullable) return [[child.name, null]];
      if (child.type === "object" && child.required) return [[child.name, empty(child)]];
      return child.type === "list" && child.required ? [[child.name, []]] : [];
    }),
  );
}
