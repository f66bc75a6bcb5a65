import type { SchemaNode, TupleNode } from "../../document/schema-node.ts";
import type { Entity } from "../entities/entity.ts";
import type { Found } from "../output/found.ts";
import { indexLabels } from "../labels/label-index.ts";
import { rememberEach } from "../../values/remember-each.ts";
import { matchLabels } from "../labels/match-labels.ts";
import { toPhrases } from "../labels/to-phrases.ts";
import type { Reading } from "../reading/reading.ts";

const indexTuple = rememberEach((node: TupleNode) => indexLabels([{ phrases: toPhrases(node) }], true));

/** Tuples of numbers behind one label ("Size: 120 x 80 cm"): as many numbers as the tuple has places. By pointer of the place. */
export function findTuples(
  root: SchemaNode,
  reading: Reading,
  entities: readonly (readonly Entity[])[],
): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const node of listTuples(root)) {
    const index = indexTuple(node);
    for (const segment of reading.segments) {
      const match = matchLabels(segment, index, false).find(
        ({ owners, start }) => owners.length > 0 && !/[\p{L}\d]/u.test(segment.text.slice(0, start)),
      );
      if (!match) continue;
      const beside = reading.rows[segment.row]!.segments.find((other) => other.left > segment.right - 1);
      const inside = numbersOf(entities[segment.id]!).filter((entity) => entity.start >= match.end);
      const numbers = inside.length > 0 || !beside ? inside : numbersOf(entities[beside.id]!);
      if (numbers.length !== node.places.length) continue;
      numbers.forEach((entity, place) =>
        found.set(`${node.pointer}/${place}`, {
          value: entity.value,
          ranges: [entity],
          scores: { label: 0.9 },
        }),
      );
      break;
    }
  }
  return found;
}

function listTuples(node: SchemaNode): TupleNode[] {
  if (node.type === "object") return node.properties.flatMap((child) => listTuples(child));
  const isNumbers =
    node.type === "tuple" &&
    node.places.length > 1 &&
    node.places.every(
      (place) => place.type === "leaf" && (place.valueType === "number" || place.valueType === "integer"),
    );
  return isNumbers ? [node] : [];
}

function numbersOf(entities: readonly Entity[]): Entity[] {
  return entities.filter((entity) => entity.kind === "number");
}
