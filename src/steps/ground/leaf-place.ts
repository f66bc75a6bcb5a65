import type { Evidence } from "../../document/evidence.ts";
import type { LeafNode } from "../../document/schema-node.ts";
import type { Hit } from "./hit.ts";

/** A printed leaf with a value, and every place that says it. */
export interface LeafPlace {
  readonly pointer: string;
  readonly node: LeafNode;
  readonly value: string | number;
  hits: readonly Hit[];
  readonly evidence: Evidence | undefined;
}

/** A place chosen for a leaf, with what spoke for it. */
export interface ChosenPlace {
  readonly hit: Hit;
  /** 0..1: labels beside, above or at the head of the column. */
  readonly label: number;
  /** 0..1: leaves of the same row or object close by; 1 also where an engine named the words. */
  readonly neighbour: number;
  /** Places that say the value as well. */
  readonly rivals: readonly Hit[];
  /** No label, row or neighbour tells this place from its rivals, and they may mean something else. */
  readonly isAmbiguous: boolean;
}
