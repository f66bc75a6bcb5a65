import type { SchemaNode } from "../document/schema-node.ts";
import { rememberEach } from "../values/remember-each.ts";
import { foldLabel } from "./labels/fold-label.ts";
import { toPhrases } from "./labels/to-phrases.ts";
import type { Reading } from "./reading/reading.ts";

const holdsUnion: (node: SchemaNode) => boolean = rememberEach((node) =>
  node.type === "object"
    ? node.properties.some((child) => holdsUnion(child))
    : node.type === "list"
      ? holdsUnion(node.items)
      : node.type === "tuple"
        ? node.places.some((place) => holdsUnion(place))
        : node.type === "union",
);

/** The trees that were made of a tree, by the shapes that were taken: what is worked out for one serves the next document. */
const treesOf = rememberEach<SchemaNode, Map<string, SchemaNode>>(() => new Map());
/** Of many unions each document may take others. */
const mostTrees = 64;

/** The tree with one shape in the place of each union: the one whose names and labels the text holds most of. */
export function resolveUnions(node: SchemaNode, reading: Reading): SchemaNode {
  if (!holdsUnion(node)) return node;
  const text = foldLabel(reading.segments.map((segment) => segment.text).join(" "));
  const taken: number[] = [];
  const resolve = (at: SchemaNode): SchemaNode => {
    if (!holdsUnion(at)) return at;
    switch (at.type) {
      case "object":
        return { ...at, properties: at.properties.map((child) => resolve(child)) };
      case "list":
        return { ...at, items: resolve(at.items) };
      case "tuple":
        return { ...at, places: at.places.map((place) => resolve(place)) };
      case "union": {
        const scored = at.options.map((option, place) => ({ option, place, score: presence(option, text) }));
        const { option, place } = scored.sort((a, b) => b.score - a.score)[0]!;
        taken.push(place);
        return resolve({ ...option, name: at.name, pointer: at.pointer });
      }
      case "record":
      case "leaf":
        return at;
      default:
        at satisfies never;
        return at;
    }
  };
  const made = resolve(node);
  const trees = treesOf(node);
  const known = trees.get(taken.join());
  if (known) return known;
  if (trees.size >= mostTrees) trees.clear();
  trees.set(taken.join(), made);
  return made;
}

/** What a node may be called on paper, folded; words of its constants count as labels. */
const keysOf = rememberEach((node: SchemaNode): readonly string[] => {
  const keys = toPhrases(node)
    .filter((phrase) => phrase.weight >= 0.9 && phrase.key.length > 3)
    .map((phrase) => phrase.key);
  if (node.type === "leaf")
    for (const value of node.values ?? [])
      if (typeof value === "string")
        keys.push(
          foldLabel(value),
          ...(node.meta.valueAliases?.[value] ?? []).map((alias) => foldLabel(alias)),
        );
  return keys;
});

/** Share of a shape's labels that the text holds. */
function presence(node: SchemaNode, text: string): number {
  let labels = 0;
  let held = 0;
  const visit = (at: SchemaNode): void => {
    const keys = keysOf(at);
    if (keys.length > 0) {
      labels += 1;
      held += keys.some((key) => text.includes(key)) ? 1 : 0;
    }
    if (at.type === "object") at.properties.forEach(visit);
    else if (at.type === "list") visit(at.items);
  };
  visit(node);
  return labels === 0 ? 0 : held / labels;
}
