import type { SchemaNode } from "../document/schema-node.ts";
import { foldLabel } from "./labels/fold-label.ts";
import { toPhrases } from "./labels/to-phrases.ts";
import type { Reading } from "./reading/reading.ts";

/** The tree with one shape in the place of each union: the one whose names and labels the text holds most of. */
export function resolveUnions(node: SchemaNode, reading: Reading): SchemaNode {
  const text = foldLabel(reading.segments.map((segment) => segment.text).join(" "));
  const resolve = (at: SchemaNode): SchemaNode => {
    switch (at.type) {
      case "object":
        return { ...at, properties: at.properties.map((child) => resolve(child)) };
      case "list":
        return { ...at, items: resolve(at.items) };
      case "tuple":
        return { ...at, places: at.places.map((place) => resolve(place)) };
      case "union": {
        const scored = at.options.map((option) => ({ option, score: presence(option, text) }));
        return resolve({
          ...scored.sort((a, b) => b.score - a.score)[0]!.option,
          name: at.name,
          pointer: at.pointer,
        });
      }
      case "record":
      case "leaf":
        return at;
      default:
        at satisfies never;
        return at;
    }
  };
  return resolve(node);
}

/** Share of a shape's labels that the text holds; words of its constants count as labels. */
function presence(node: SchemaNode, text: string): number {
  let labels = 0;
  let held = 0;
  const visit = (at: SchemaNode): void => {
    const keys = toPhrases(at)
      .filter((phrase) => phrase.weight >= 0.9 && phrase.key.length > 3)
      .map((phrase) => phrase.key);
    if (at.type === "leaf")
      for (const value of at.values ?? [])
        if (typeof value === "string")
          keys.push(
            foldLabel(value),
            ...(at.meta.valueAliases?.[value] ?? []).map((alias) => foldLabel(alias)),
          );
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
