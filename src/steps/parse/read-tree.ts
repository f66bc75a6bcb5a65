import type { Cursor, Fault } from "./cursor.ts";
import { readBare } from "./read-bare.ts";
import { noteEnd } from "./note-end.ts";
import { opensString } from "./opens-string.ts";
import { readKey } from "./read-key.ts";
import { readString } from "./read-string.ts";
import { skipSpace } from "./skip-space.ts";
import { toJson } from "./to-json.ts";
import type { Tree } from "./tree.ts";

/** Deeper nesting than any schema has; more is an attack or noise. */
const deepest = 200;

export interface TreeReading {
  /** Whole, or with a fault what was complete before it. */
  readonly tree: Tree | undefined;
  /** Where reading ended. */
  readonly end: number;
  readonly fault?: Fault;
  /** Names of members that were met, at any depth, also of those whose values broke off. */
  readonly names: ReadonlySet<string>;
}

type List = Extract<Tree, { type: "list" }>;
type ObjectTree = Extract<Tree, { type: "object" }>;

const isComma = (sign: string | undefined): boolean => sign === "," || sign === ";" || sign === "，";

const digitsAhead = /\d+(?:[.,]\d+)*(?=\s*[,}])/y;

function takePending<T extends Tree>(cursor: Cursor, tree: T): T {
  tree.mends.push(...new Set(cursor.pending));
  cursor.pending = [];
  return tree;
}

function readValue(cursor: Cursor): Tree | undefined {
  skipSpace(cursor);
  const sign = cursor.text[cursor.at];
  if (sign === undefined) {
    noteEnd(cursor);
    return undefined;
  }
  if (sign === "{" || sign === "[") {
    if (cursor.open.length >= deepest) {
      cursor.fault = "broken";
      return undefined;
    }
    cursor.at += 1;
    return sign === "{" ? readObject(cursor) : readList(cursor);
  }
  if (!opensString(sign)) {
    const tree = readBare(cursor);
    return tree && takePending(cursor, tree);
  }
  let value = readString(cursor, "value");
  for (;;) {
    if (value === undefined) return undefined;
    const at = cursor.at;
    skipSpace(cursor);
    const joined = cursor.text[cursor.at] === "+";
    if (!joined) {
      cursor.at = at;
      return takePending(cursor, { type: "string", value, mends: [] });
    }
    cursor.at += 1;
    skipSpace(cursor);
    const more = opensString(cursor.text[cursor.at]) ? readString(cursor, "value") : undefined;
    if (more === undefined) noteEnd(cursor);
    cursor.pending.push("mended-concatenation");
    value = more === undefined ? undefined : value + more;
  }
}

/** `1,234.50` without quotes: the comma looks like the end of the member, but digits are no name. */
function joinDigits(cursor: Cursor, tree: ObjectTree, lastKey: string | undefined): boolean {
  const last = lastKey === undefined ? undefined : tree.members.get(lastKey);
  if (lastKey === undefined || last === undefined || cursor.text[cursor.at - 1] !== ",") return false;
  const before = last.type === "number" ? last.text : last.type === "string" ? last.value : undefined;
  digitsAhead.lastIndex = cursor.at;
  const digits = digitsAhead.exec(cursor.text)?.[0];
  if (before === undefined || digits === undefined || !/\d$/.test(before)) return false;
  cursor.at += digits.length;
  tree.members.set(lastKey, { type: "string", value: `${before},${digits}`, mends: ["mended-bare-string"] });
  return true;
}

/** Whether two values say the same; null contradicts nothing. */
function isSame(a: Tree, b: Tree): boolean {
  return a.type === "null" || b.type === "null" || JSON.stringify(toJson(a)) === JSON.stringify(toJson(b));
}

function readObject(
  cursor: Cursor,
  tree: ObjectTree = { type: "object", members: new Map(), mends: [] },
): Tree {
  cursor.open.push("object");
  readMembers(cursor, tree);
  cursor.open.pop();
  if (cursor.fault) tree.isCut = true;
  return tree;
}

function readMembers(cursor: Cursor, tree: ObjectTree): void {
  let isAfterComma = true;
  let lastKey: string | undefined;
  for (;;) {
    skipSpace(cursor);
    takePending(cursor, tree);
    if (cursor.fault) return;
    const sign = cursor.text[cursor.at];
    const isInList = cursor.open.at(-2) === "list";
    if (sign === "]" && !isAfterComma && !cursor.open.includes("list")) {
      // A bracket too many: no list is open that it could close.
      tree.mends.push("mended-bracket");
      cursor.at += 1;
      continue;
    }
    const isNextRow = sign === "]" || (sign === "{" && isAfterComma);
    if (sign === "}" || (isInList && isNextRow && lastKey !== undefined)) {
      if (isAfterComma && lastKey !== undefined && sign !== "{") tree.mends.push("mended-comma");
      if (sign === "}") cursor.at += 1;
      else tree.mends.push("mended-bracket");
      return;
    }
    if (isComma(sign)) {
      if (sign !== ",") tree.mends.push("mended-comma");
      if (isAfterComma) tree.mends.push("mended-comma");
      isAfterComma = true;
      cursor.at += 1;
      continue;
    }
    if (isAfterComma && joinDigits(cursor, tree, lastKey)) {
      isAfterComma = false;
      continue;
    }
    if (cursor.text.startsWith("...", cursor.at) || sign === "…") cursor.fault = "elided";
    const key = cursor.fault ? undefined : readKey(cursor);
    if (key === undefined) return;
    if (!isAfterComma) tree.mends.push("mended-comma");
    isAfterComma = false;
    skipSpace(cursor);
    const ahead = cursor.text[cursor.at];
    if (ahead === "," || ahead === "}") {
      cursor.pending.push("mended-missing-value");
      continue;
    }
    const value = readValue(cursor);
    // Of a member that broke off only lists and objects hold something complete.
    const double = value && tree.members.get(key);
    if (double) tree.mends.push("mended-duplicate-key");
    // Two values under one name are most often two rows whose boundary is lost: to take one is to lose the other.
    if (double && !isSame(double, value)) cursor.fault ??= "broken";
    if (value) tree.members.set(key, value);
    if (cursor.fault) return;
    lastKey = key;
  }
}

function readList(cursor: Cursor): Tree {
  const tree: List = { type: "list", items: [], mends: [] };
  cursor.open.push("list");
  let isAfterComma = true;
  for (;;) {
    skipSpace(cursor);
    takePending(cursor, tree);
    if (cursor.fault) break;
    const sign = cursor.text[cursor.at];
    const isInObject = cursor.open.at(-2) === "object";
    if (sign === "]" || (sign === "}" && isInObject)) {
      if (isAfterComma && tree.items.length > 0) tree.mends.push("mended-comma");
      if (sign === "]") cursor.at += 1;
      else tree.mends.push("mended-bracket");
      break;
    }
    if (isComma(sign)) {
      if (sign !== ",") tree.mends.push("mended-comma");
      if (isAfterComma) tree.mends.push("mended-comma");
      isAfterComma = true;
      cursor.at += 1;
      continue;
    }
    const start = cursor.at;
    const value = readValue(cursor);
    if (cursor.fault) {
      // An item that broke off is not complete; a whole list inside it may still hold whole rows, but belongs to no row.
      break;
    }
    if (
      value?.type === "string" &&
      isInObject &&
      tree.items.length > 0 &&
      /^\s*:/.test(cursor.text.slice(cursor.at, cursor.at + 8))
    ) {
      cursor.at = start;
      cursor.pending = ["mended-bracket"];
      takePending(cursor, tree);
      break;
    }
    if (!isAfterComma) tree.mends.push("mended-comma");
    isAfterComma = false;
    if (value) tree.items.push(value);
  }
  cursor.open.pop();
  return tree;
}

/**
 * Reads one object or list from `start` on, forgiving what keeps every value, in time linear to its length.
 * An object that was closed too early goes on where its next member stands.
 */
export function readTree(text: string, start: number): TreeReading {
  const cursor: Cursor = { text, at: start, pending: [], open: [], names: new Set() };
  const tree = readValue(cursor);
  if (tree?.type === "object" && !cursor.fault) {
    const goesOn = /\s*,\s*"[^"\n]{1,120}"\s*:/y;
    for (goesOn.lastIndex = cursor.at; goesOn.test(text); goesOn.lastIndex = cursor.at) {
      tree.mends.push("mended-bracket");
      readObject(cursor, tree);
      if (cursor.fault) break;
    }
  }
  return { tree, end: cursor.at, names: cursor.names, ...(cursor.fault ? { fault: cursor.fault } : {}) };
}
