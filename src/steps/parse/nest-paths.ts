import type { ObjectNode } from "../../document/schema-node.ts";
import { foldName } from "../../values/fold-name.ts";
import type { Tree } from "./tree.ts";

type Members = ReadonlyMap<string, Tree>;
type ObjectTree = Extract<Tree, { type: "object" }>;

const path = /^[^./[\]\s][^./[\]]*(?:[./][^./[\]]+|\[\d+\])+$/;
const step = /[^./[\]]+/g;

/** Puts a value at the end of a path; false where something else stands in its way. */
function place(root: ObjectTree, tokens: readonly string[], value: Tree): boolean {
  let at = root;
  for (const token of tokens.slice(0, -1)) {
    const next: Tree = at.members.get(token) ?? { type: "object", members: new Map(), mends: [] };
    if (next.type !== "object") return false;
    at.members.set(token, next);
    at = next;
  }
  const last = tokens.at(-1) ?? "";
  if (at.members.has(last)) return false;
  at.members.set(last, value);
  return true;
}

/**
 * `{"location.city": "Porto", "items[0].sku": "A"}` as the nested members that it means, where the first name is that of
 * a property which is no single value and has no member of its own. Other members stay as they are.
 */
export function nestPaths(members: Members, node: ObjectNode): Members {
  const isPath = (key: string): boolean =>
    path.test(key) && !node.properties.some(({ name }) => name === key);
  if (![...members.keys()].some(isPath)) return members;
  const known = new Set([...members.keys()].map(foldName));
  const heads = new Set(
    node.properties.flatMap(({ name, type }) =>
      type === "leaf" || known.has(foldName(name)) ? [] : [foldName(name)],
    ),
  );
  const nested: ObjectTree = { type: "object", members: new Map(), mends: [] };
  const others = new Map<string, Tree>();
  for (const [key, value] of members) {
    const [head = "", ...rest] = isPath(key) ? (key.match(step) ?? []) : [];
    const isNested = heads.has(foldName(head)) && place(nested, [head, ...rest], value);
    if (!isNested) others.set(key, value);
  }
  for (const [key, value] of nested.members) others.set(key, value);
  return others;
}
