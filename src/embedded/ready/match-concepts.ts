import type { LeafNode, ListNode, ObjectNode, SchemaNode } from "../../document/schema-node.ts";
import { formatPointer } from "../../values/format-pointer.ts";
import { splitName } from "../../values/split-name.ts";
import type { Concept, Concepts } from "./concepts.ts";

/** A leaf of somebody's schema and the pointers of the ready-made one that tell the same. */
export interface Match {
  readonly pointer: string;
  readonly node: LeafNode;
  readonly from: readonly string[];
}

export interface ListMatch {
  readonly pointer: string;
  readonly node: ListNode;
  readonly item: ObjectNode;
  readonly from: string;
  /** Pointers relative to the item. */
  readonly columns: readonly Match[];
}

export interface Matches {
  readonly leaves: readonly Match[];
  readonly list?: ListMatch;
  /** Leaves and columns that only documents about money have. */
  readonly amounts: number;
}

/** Objects that only group what belongs to the document itself. */
const groups =
  /^(?:invoice|receipt|bill|document|header|details?|meta|data|info|totals?|amounts?|summary|payment|bank)$/u;

/** The leaves of a schema that a ready-made one has too. Leaves with aliases of their own are the schema's business. */
export function matchConcepts(root: SchemaNode, concepts: Concepts): Matches {
  const leaves: Match[] = [];
  let list: ListMatch | undefined;
  const visit = (node: SchemaNode, pointer: string, prefix: string): void => {
    if (node.type === "object") {
      for (const child of node.properties) {
        const name = nameOf(child);
        const own = groups.test(prefix) ? "" : `${prefix} `;
        const at = `${pointer}${formatPointer([child.name])}`;
        if (child.type === "leaf") {
          const from = find(concepts.leaves, `${own}${name}`.trim());
          if (from && canTake(child)) leaves.push({ pointer: at, node: child, from });
        } else visit(child, at, `${own}${name}`.trim());
      }
    } else if (node.type === "list" && !list && node.items.type === "object") {
      const columns = matchColumns(node.items, concepts);
      const isNamed = concepts.list.names.test(nameOf(node));
      if (isNamed && columns.length >= 2)
        list = { pointer, node, item: node.items, from: concepts.list.pointers[0]!, columns };
    }
  };
  visit(root, "", "");
  const found = leaves.filter(
    (match, index) => leaves.findIndex((other) => other.from[0] === match.from[0]) === index,
  );
  const amounts = found.filter((match) => concepts.amounts.includes(match.from[0]!)).length;
  return { leaves: found, ...(list ? { list } : {}), amounts: amounts + (list ? 1 : 0) };
}

function matchColumns(item: ObjectNode, concepts: Concepts): Match[] {
  const columns = item.properties.flatMap((child): Match[] => {
    const from = child.type === "leaf" && canTake(child) ? find(concepts.columns, nameOf(child)) : undefined;
    return from && child.type === "leaf" ? [{ pointer: formatPointer([child.name]), node: child, from }] : [];
  });
  const has = (from: string): boolean => columns.some((column) => column.from[0] === from);
  const amount = concepts.columns.find((column) =>
    column.pointers.some((pointer) => /amount$/iu.test(pointer)),
  )!;
  return columns
    .filter((match, index) => columns.findIndex((other) => other.from[0] === match.from[0]) === index)
    .map((match) => {
      if (match.from[0] !== "/unitPrice" || has(amount.pointers[0]!)) return match;
      // "Price" alone is what an item costs; beside a quantity it is the price of one.
      return has("/quantity") ? match : { ...match, from: [...amount.pointers, ...match.from] };
    });
}

function find(concepts: readonly Concept[], name: string): readonly string[] | undefined {
  return concepts.find((concept) => concept.names.test(name))?.pointers;
}

function nameOf(node: SchemaNode): string {
  return splitName(node.name).join(" ").toLowerCase();
}

function canTake(node: LeafNode): boolean {
  return (
    (node.meta.aliases ?? []).length === 0 &&
    (node.valueType === "string" || node.valueType === "number" || node.valueType === "integer") &&
    node.evidence === "printed"
  );
}
