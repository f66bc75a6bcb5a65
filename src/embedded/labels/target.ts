import type { LeafNode, ListNode, ObjectNode, SchemaNode } from "../../document/schema-node.ts";

/** A folded label and how surely it stands for its owner (0..1). */
export interface Phrase {
  readonly key: string;
  readonly weight: number;
}

/** A leaf to be filled, outside of lists: its pointer is concrete. In a list: the pattern pointer of the column. */
export interface Target {
  readonly pointer: string;
  readonly node: LeafNode;
  /** Objects above the leaf, from the root. */
  readonly parents: readonly SchemaNode[];
  readonly phrases: readonly Phrase[];
}

/** An object in the tree that printed blocks may be headed by ("Bill to"). */
export interface Group {
  readonly pointer: string;
  readonly node: ObjectNode;
  readonly phrases: readonly Phrase[];
  readonly targets: readonly Target[];
}

/** A list of objects, filled from tables and rows. */
export interface ListTarget {
  readonly pointer: string;
  readonly node: ListNode;
  readonly item: ObjectNode;
  readonly phrases: readonly Phrase[];
  /** Leaves of one item; pointers are relative to the item ("/unitPrice"). */
  readonly columns: readonly Target[];
}

/** A list of plain values. */
export interface ValuesTarget {
  readonly pointer: string;
  readonly node: ListNode;
  readonly item: Target;
}

/** Everything of a schema that can be looked for on pages. */
export interface Targets {
  readonly leaves: readonly Target[];
  readonly groups: readonly Group[];
  readonly lists: readonly ListTarget[];
  readonly values: readonly ValuesTarget[];
  /** Lists whose first item is looked for like an object: the accounts of a statement. */
  readonly sections: readonly string[];
}
