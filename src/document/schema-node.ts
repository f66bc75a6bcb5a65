import type { Json } from "./json.ts";
import type { EvidenceRole, LeafKind, LeafMeta } from "./leaf-meta.ts";

interface NodeBase {
  /** Property name; "" at the root, "*" for the items of a list or record. */
  readonly name: string;
  /** Pattern pointer: a JSON pointer with `*` in the place of each list index or record key. */
  readonly pointer: string;
  /** False where the object may leave the property out. */
  readonly required: boolean;
  readonly nullable: boolean;
  readonly meta: LeafMeta;
}

export interface ObjectNode extends NodeBase {
  readonly type: "object";
  /** In the schema's order. */
  readonly properties: readonly SchemaNode[];
  /** True where the object may hold properties that are not named. */
  readonly isOpen?: boolean;
}

export interface ListNode extends NodeBase {
  readonly type: "list";
  readonly items: SchemaNode;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** An object with free keys. */
export interface RecordNode extends NodeBase {
  readonly type: "record";
  readonly items: SchemaNode;
}

/** A fixed list with a type for each place; pointers of its items are `/0`, `/1`... */
export interface TupleNode extends NodeBase {
  readonly type: "tuple";
  readonly places: readonly SchemaNode[];
}

/** One of several shapes. `discriminator` names the property that tells them apart, where there is one. */
export interface UnionNode extends NodeBase {
  readonly type: "union";
  readonly options: readonly SchemaNode[];
  readonly discriminator?: string;
}

export interface LeafNode extends NodeBase {
  readonly type: "leaf";
  readonly valueType: "string" | "number" | "integer" | "boolean" | "enum" | "any";
  readonly kind: LeafKind;
  readonly evidence: EvidenceRole;
  /** For `enum`. */
  readonly values?: readonly Json[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** True where the schema's own type is a JavaScript `Date`: JSON holds ISO text, validation makes the Date. */
  readonly isNativeDate?: boolean;
}

/** One place of a walked schema; what every step after `defineSchema` reads instead of zod. */
export type SchemaNode = ObjectNode | ListNode | RecordNode | TupleNode | UnionNode | LeafNode;
