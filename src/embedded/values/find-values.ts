import type { LeafNode } from "../../document/schema-node.ts";
import type { LabelOwner } from "../candidates/find-candidates.ts";
import type { Box } from "../candidates/find-boxes.ts";
import { readChoice } from "../candidates/read-choice.ts";
import { readValues } from "../candidates/read-values.ts";
import type { Entity } from "../entities/entity.ts";
import type { LabelMatch } from "../labels/match-labels.ts";
import type { ValuesTarget } from "../labels/target.ts";
import type { Found } from "../output/found.ts";
import type { Reading, Row, TextRange } from "../reading/reading.ts";
import { listPlaces } from "./list-places.ts";

export interface ValuesContext {
  readonly reading: Reading;
  readonly entities: readonly (readonly Entity[])[];
  readonly labels: readonly (readonly LabelMatch<LabelOwner>[])[];
  readonly boxes: readonly Box[];
}

/** Kinds whose form alone makes a value of a list of them. */
const typed = new Set(["email", "url", "iban", "vat-id"]);
const textual = new Set(["text", "name", "address", "sentence", "identifier"]);

/** The items of lists of plain values, by the list's pointer: under its heading, behind its label, or by their own form. */
export function findValues(
  targets: readonly ValuesTarget[],
  context: ValuesContext,
): Map<string, readonly Found[]> {
  const found = new Map<string, readonly Found[]>();
  for (const target of targets) {
    if ((target.node.meta.aliases ?? []).length > 0 || (target.item.node.meta.aliases ?? []).length > 0)
      continue;
    const items = listItems(target, context);
    if (items.length > 0) found.set(target.pointer, items.slice(0, target.node.maxItems ?? items.length));
  }
  return found;
}

function listItems(target: ValuesTarget, context: ValuesContext): Found[] {
  if (typed.has(target.item.node.kind)) return findTyped(target, context);
  const ticked = target.item.node.valueType === "enum" ? findTicked(target, context) : undefined;
  return ticked ?? findListed(target, context);
}

/** The values whose boxes are ticked; undefined where fewer than two of them have boxes. */
function findTicked({ item }: ValuesTarget, { boxes }: ValuesContext): Found[] | undefined {
  const told = boxes.flatMap((box) => {
    const [read] = readChoice(item.node, box.option);
    return read ? [{ box, read }] : [];
  });
  if (new Set(told.map(({ read }) => read.value)).size < 2) return undefined;
  return told
    .filter(({ box }) => box.isTicked)
    .map(({ box, read }) => ({ value: read.value, ranges: [box, read.range], scores: { mark: read.score } }));
}

function findTyped({ item }: ValuesTarget, { entities }: ValuesContext): Found[] {
  const seen = new Set<string>();
  return entities
    .flat()
    .filter(
      ({ kind, value, score }) =>
        kind === item.node.kind && score >= 0.6 && !seen.has(value) && seen.add(value),
    )
    .map((entity) => ({ value: entity.value, ranges: [entity], scores: { type: entity.score } }));
}

function findListed({ item }: ValuesTarget, { reading, entities, labels }: ValuesContext): Found[] {
  const isHeading = (row: Row): boolean =>
    row.segments.some((segment) =>
      labels[segment.id]!.some(
        (match) =>
          match.owners.some(({ owner, weight }) => owner !== item && weight >= 0.8) &&
          match.start < 3 &&
          /^\s*(?::|$)/.test(segment.text.slice(match.end)),
      ),
    );
  const offers = labels.flat().flatMap((match) => {
    const own = match.owners.find(({ owner }) => owner === item);
    if (!own) return [];
    const place = listPlaces(match, reading, isHeading);
    if (!place) return [];
    const items = place.items.flatMap((ranges) => readItem(item.node, ranges, entities, own.weight) ?? []);
    // One unmarked line below a word is no list for sure.
    const score = own.weight * match.quality * (place.isMarked ? 1 : 0.7) + 0.01 * Math.min(5, items.length);
    return items.length > 0 ? [{ items, score }] : [];
  });
  return offers.sort((a, b) => b.score - a.score)[0]?.items ?? [];
}

function readItem(
  node: LeafNode,
  ranges: readonly TextRange[],
  entities: readonly (readonly Entity[])[],
  score: number,
): Found | undefined {
  const scores = { label: score };
  const isWords = node.valueType === "string" && node.pattern === undefined && textual.has(node.kind);
  if (isWords) {
    const value = ranges.map(({ segment, start, end }) => segment.text.slice(start, end)).join(" ");
    return /[\p{L}\d]/u.test(value) ? { value, ranges, scores } : undefined;
  }
  for (const range of ranges) {
    const place = { relation: "below" as const, range, score: 1, isParted: true };
    const [read] = readValues(node, place, entities[range.segment.id]!).toSorted((a, b) => b.score - a.score);
    if (read) return { value: read.value, ranges: [read.range], scores };
  }
  return undefined;
}
