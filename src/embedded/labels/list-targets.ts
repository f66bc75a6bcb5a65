import type { ListNode, ObjectNode, SchemaNode } from "../../document/schema-node.ts";
import { foldLabel } from "./fold-label.ts";
import { ledgerColumns } from "../ledger/ledger-columns.ts";
import { findLexiconLabels } from "./lexicon.ts";
import type { Group, ListTarget, Target, Targets, ValuesTarget } from "./target.ts";
import { toPhrases } from "./to-phrases.ts";

/** What of a schema can be looked for: leaves, groups of leaves, lists of objects, lists of values. `code` leaves are not. */
export function listTargets(root: SchemaNode): Targets {
  const leaves: Target[] = [];
  const groups: Group[] = [];
  const lists: ListTarget[] = [];
  const values: ValuesTarget[] = [];
  const sections: string[] = [];
  const visit = (node: SchemaNode, pointer: string, parents: readonly SchemaNode[]): void => {
    const parent = parents.at(-1);
    switch (node.type) {
      case "leaf":
        if (node.evidence !== "code")
          leaves.push({ pointer, node, parents, phrases: toPhrases(node, parent) });
        return;
      case "object": {
        const first = leaves.length;
        for (const child of node.properties)
          visit(child, `${pointer}/${escape(child.name)}`, [...parents, node]);
        if (pointer !== "")
          groups.push({ pointer, node, phrases: toPhrases(node, parent), targets: leaves.slice(first) });
        return;
      }
      case "list":
        visitList(node, pointer, parents);
        return;
      case "tuple":
        node.places.forEach((place, index) => visit(place, `${pointer}/${index}`, [...parents, node]));
        return;
      case "union":
      case "record":
        // Unions are resolved before; keys of records are the document's own and no label leads to them.
        return;
      default:
        node satisfies never;
    }
  };
  const visitList = (node: ListNode, pointer: string, parents: readonly SchemaNode[]): void => {
    const { items } = node;
    if (items.type === "object" && holdsLedger(items)) {
      // A statement is mostly of one account: what it says of it stands where values without a list do.
      sections.push(pointer);
      for (const child of items.properties)
        visit(child, `${pointer}/0/${escape(child.name)}`, [...parents, node, items]);
    } else if (items.type === "object") {
      lists.push({
        pointer,
        node,
        item: items,
        phrases: toPhrases(node, parents.at(-1)),
        columns: listColumns(items, "", [items]),
      });
    } else if (items.type === "leaf" && items.evidence !== "code") {
      const item = {
        pointer: `${pointer}/*`,
        node: items,
        parents: [...parents, node],
        phrases: mergePhrases(toPhrases(items, node), toPhrases(node, parents.at(-1))),
      };
      values.push({ pointer, node, item });
    }
  };
  visit(root, "", []);
  return { leaves, groups, lists, values, sections };
}

/** An account: an object that holds the list of its bookings. */
function holdsLedger({ properties }: ObjectNode): boolean {
  return properties.some(
    (child) =>
      child.type === "list" &&
      child.items.type === "object" &&
      ledgerColumns({ columns: listColumns(child.items, "", [child.items]) }) !== undefined,
  );
}

/** Leaves of an item, through nested objects; of nested lists only reductions, which tables print in a column. */
function listColumns(node: ObjectNode, prefix: string, parents: readonly SchemaNode[]): Target[] {
  return node.properties.flatMap((child) => {
    const pointer = `${prefix}/${escape(child.name)}`;
    if (child.type === "object") return listColumns(child, pointer, [...parents, child]);
    if (child.type === "list") return listReductions(child, pointer, [...parents, child]);
    if (child.type !== "leaf" || child.evidence === "code") return [];
    return [
      {
        pointer,
        node: child,
        parents,
        phrases: toPhrases(child, parents.length > 1 ? parents.at(-1) : undefined),
      },
    ];
  });
}

/** A column of discounts prints one percentage a row: the first of the item's own list of reductions. */
function listReductions(list: ListNode, pointer: string, parents: readonly SchemaNode[]): Target[] {
  const { items } = list;
  if (items.type !== "object" || !/discount|allowance|reduction|rebate/i.test(list.name)) return [];
  const percent = items.properties.find((child) => child.type === "leaf" && child.kind === "percent");
  if (percent?.type !== "leaf") return [];
  const phrases = [
    ...toPhrases(list),
    ...findLexiconLabels("discount").map((label) => ({ key: foldLabel(label), weight: 0.9 })),
  ];
  return [
    {
      pointer: `${pointer}/0/${escape(percent.name)}`,
      node: percent,
      parents: [...parents, items],
      phrases: mergePhrases(
        phrases,
        phrases.map(({ key, weight }) => ({ key: `${key}%`, weight })),
      ),
    },
  ];
}

function mergePhrases(
  ...sets: readonly (readonly { key: string; weight: number }[])[]
): { key: string; weight: number }[] {
  const best = new Map<string, number>();
  for (const { key, weight } of sets.flat()) best.set(key, Math.max(weight, best.get(key) ?? 0));
  return [...best].map(([key, weight]) => ({ key, weight }));
}

function escape(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
