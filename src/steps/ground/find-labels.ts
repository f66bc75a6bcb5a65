import { lastWordOf } from "./last-word-of.ts";
import { firstWordOf } from "./first-word-of.ts";
import type { LeafNode } from "../../document/schema-node.ts";
import { splitName } from "../../values/split-name.ts";
import type { CompactLevel } from "./compact-text.ts";
import { findNeedle } from "./find-needle.ts";
import { toNeedle, type Needle } from "./to-needle.ts";
import type { WordIndex } from "./word-index.ts";

export interface Label {
  readonly first: number;
  readonly last: number;
  readonly band: number;
  /** 0..1: longer labels say more. */
  readonly weight: number;
}

/** Labels by row; rows above reach further for columns of a table. */
export interface Labels {
  readonly byBand: ReadonlyMap<number, readonly Label[]>;
  readonly all: readonly Label[];
}

const mostLabels = 400;

export type LabelFinder = (node: LeafNode) => Labels;

/** Finds the labels of each place of a schema once. */
export function createLabelFinder(index: WordIndex): LabelFinder {
  const byNode = new Map<LeafNode, Labels>();
  const byPlace = new Map<string, Labels>();
  return (node) => {
    const known = byNode.get(node);
    if (known) return known;
    // Values that no schema describes have a leaf each.
    const place = `${node.pointer} ${node.name}`;
    const labels = byPlace.get(place) ?? findLabels(index, node);
    byNode.set(node, labels);
    byPlace.set(place, labels);
    return labels;
  };
}

/** A name of a leaf, and how it is looked for. */
interface Name {
  readonly text: string;
  readonly needle: Needle;
}

type NamesByLevel = Partial<Record<CompactLevel, readonly Name[]>>;
const known = new WeakMap<LeafNode, NamesByLevel>();

/** What a leaf is called; the same for every document. */
function namesOf(node: LeafNode, level: CompactLevel): readonly Name[] {
  const byLevel = known.get(node) ?? {};
  known.set(node, byLevel);
  byLevel[level] ??= [...new Set(listNames(node))].map((text) => ({ text, needle: toNeedle(text, level) }));
  return byLevel[level];
}

function listNames({ name, meta }: LeafNode): string[] {
  const own = name === "*" ? [] : [splitName(name).join(" ")];
  return [...(meta.aliases ?? []), ...own].filter((text) => text.trim().length > 1);
}

const none: Labels = { byBand: new Map(), all: [] };

/** Every place where a leaf is named: by its aliases and the words of its own name. */
function findLabels(index: WordIndex, node: LeafNode): Labels {
  const byBand = new Map<number, Label[]>();
  const all: Label[] = [];
  for (const { text, needle } of namesOf(node, index.hasOcr ? "ocr" : "normalized")) {
    for (const hit of findNeedle(index, needle, mostLabels)) {
      const first = firstWordOf(hit);
      const band = index.words[first]?.band ?? 0;
      const label = { first, last: lastWordOf(hit), band, weight: Math.min(1, 0.7 + text.length * 0.02) };
      const beside = byBand.get(band);
      if (beside) beside.push(label);
      else byBand.set(band, [label]);
      all.push(label);
    }
  }
  return all.length > 0 ? { byBand, all } : none;
}
