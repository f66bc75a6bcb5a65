import { lastWordOf } from "./last-word-of.ts";
import { firstWordOf } from "./first-word-of.ts";
import type { LeafNode } from "../../document/schema-node.ts";
import { remember } from "../../values/remember.ts";
import { splitName } from "../../values/split-name.ts";
import { findNeedle } from "./find-needle.ts";
import { type Label, Labels } from "./labels.ts";
import { toNeedle, type Needle } from "./to-needle.ts";
import type { WordIndex } from "./word-index.ts";

const mostLabels = 400;
/** Places of a few schemas. */
const mostPlaces = 4096;

export type LabelFinder = (node: LeafNode) => Labels;

/** The labels of a place of a schema in the document that they were asked for last, which is told by its number. */
interface Place {
  document: number;
  labels: Labels;
}

/** What a leaf is called; the same for every document. */
interface Naming {
  readonly place: Place;
  readonly printed: readonly Needle[];
  /** As a reader of pixels would have it; made where there is one. */
  scanned: readonly Needle[] | undefined;
}

const none = new Labels([]);

/** Values that no schema describes have a leaf each. */
const placeOf = remember<string, Place>(() => ({ document: 0, labels: none }), mostPlaces);

const namings = new WeakMap<LeafNode, Naming>();

function listNames({ name, meta }: LeafNode): readonly string[] {
  const own = name === "*" ? [] : [splitName(name).join(" ")];
  return [...new Set([...(meta.aliases ?? []), ...own].filter((text) => text.trim().length > 1))];
}

function nameLeaf(node: LeafNode): Naming {
  const printed = listNames(node).map((name) => toNeedle(name, "normalized"));
  const naming = { place: placeOf(`${node.pointer} ${node.name}`), printed, scanned: undefined };
  namings.set(node, naming);
  return naming;
}

/** Every place where a leaf is named: by its aliases and the words of its own name. */
function findLabels(index: WordIndex, names: readonly Needle[]): Labels {
  const all: Label[] = [];
  for (const name of names) {
    for (const hit of findNeedle(index, name, mostLabels)) {
      const first = firstWordOf(hit);
      const weight = Math.min(1, 0.7 + name.value.length * 0.02);
      all.push({ first, last: lastWordOf(hit), band: index.bandOf(first), weight });
    }
  }
  return all.length > 0 ? new Labels(all) : none;
}

let documents = 0;

/** Finds the labels of each place of a schema once. */
export function createLabelFinder(index: WordIndex): LabelFinder {
  const document = (documents += 1);
  return (node) => {
    const naming = namings.get(node) ?? nameLeaf(node);
    const { place } = naming;
    if (place.document === document) return place.labels;
    const names = index.hasOcr
      ? (naming.scanned ??= naming.printed.map(({ value }) => toNeedle(value, "ocr")))
      : naming.printed;
    place.labels = findLabels(index, names);
    place.document = document;
    return place.labels;
  };
}
