import type { ObjectNode, SchemaNode } from "../../document/schema-node.ts";
import { foldName } from "../../values/fold-name.ts";
import type { Tree } from "./tree.ts";

export interface MatchedMember {
  readonly property: SchemaNode;
  readonly tree: Tree;
  /** False where the name was spelt in another way. */
  readonly isExact: boolean;
}

/**
 * Pairs the members of an object with the properties of its schema: by name, by name without case and punctuation, by
 * an alias. A member that could be two properties, or a property with two members, is no pair.
 */
export function matchMembers(
  members: ReadonlyMap<string, Tree>,
  node: ObjectNode,
): { matched: Map<string, MatchedMember>; unknown: [string, Tree][] } {
  const matched = new Map<string, MatchedMember>();
  const rest: [string, Tree][] = [];
  const byName = new Map(node.properties.map((property) => [property.name, property]));
  for (const [key, tree] of members) {
    const property = byName.get(key);
    if (property) matched.set(property.name, { property, tree, isExact: true });
    else rest.push([key, tree]);
  }
  const spellings = [
    (property: SchemaNode): readonly string[] => [property.name],
    (property: SchemaNode): readonly string[] => property.meta.aliases ?? [],
  ];
  let unknown = rest;
  for (const spelling of spellings) {
    const open = node.properties.filter(({ name }) => !matched.has(name));
    const pairs = unknown.map(([key]) => {
      const folded = foldName(key);
      return open.filter(
        (property) => folded !== "" && spelling(property).some((word) => foldName(word) === folded),
      );
    });
    const isSure = (index: number): boolean =>
      pairs[index]?.length === 1 &&
      pairs.filter((pair) => pair.length === 1 && pair[0] === pairs[index]?.[0]).length === 1;
    for (const [index, [, tree]] of unknown.entries()) {
      const property = pairs[index]?.[0];
      if (property && isSure(index)) matched.set(property.name, { property, tree, isExact: false });
    }
    unknown = unknown.filter((_, index) => !isSure(index));
  }
  return { matched, unknown };
}
