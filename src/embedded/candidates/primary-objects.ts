import type { SchemaNode } from "../../document/schema-node.ts";
import type { Target } from "../labels/target.ts";
import { primaryObject } from "./primary-object.ts";

/** The objects of a schema that stand for the two parties. */
export function primaryObjects(targets: readonly Target[]): Set<SchemaNode> {
  return new Set(
    [primaryObject(targets, "issuer"), primaryObject(targets, "recipient")].filter(
      (node) => node !== undefined,
    ),
  );
}
