import type { SchemaNode } from "../document/schema-node.ts";

/** What every node of a walked schema has, whatever its type. */
export type NodeBase = Pick<SchemaNode, "name" | "pointer" | "required" | "nullable" | "meta">;
