import type { Json } from "../../document/json.ts";
import { humanizeName } from "../../values/humanize-name.ts";
import type { ResultNode, TableNode } from "../result/result-node.ts";
import type { NodeView } from "./view-model.ts";

/** The tree of groups and tables with fields as indices; absent leaves are left to their own list. */
export function toNodeViews(nodes: readonly ResultNode[], indices: ReadonlyMap<string, number>): NodeView[] {
  return nodes.flatMap((node): NodeView[] => {
    if (node.type === "field") {
      const field = indices.get(node.pointer);
      return field === undefined || node.report.state === "absent" ? [] : [{ type: "field", field }];
    }
    if (node.type === "table") return toTable(node, indices);
    const children = toNodeViews(node.children, indices);
    if (children.length === 0) return [];
    const label = /^\d+$/.test(node.name) ? node.name : humanizeName(node.name);
    return [{ type: "group", label, ...(node.isList ? { count: node.children.length } : {}), children }];
  });
}

function isAmount(value: Json): boolean {
  return typeof value === "number" || (typeof value === "string" && /^[-+]?[\d.,\s']*\d\s?%?$/u.test(value));
}

function toTable(table: TableNode, indices: ReadonlyMap<string, number>): NodeView[] {
  const columns = table.columns.flatMap((name, index) => {
    const cells = table.rows
      .flatMap((row) => row[index] ?? [])
      .filter((cell) => cell.report.state !== "absent");
    if (cells.length === 0) return [];
    const isNumeric = cells.every(({ value }) => isAmount(value));
    return [{ index, label: humanizeName(name), isNumeric }];
  });
  if (columns.length === 0) return [];
  return [
    {
      type: "table",
      label: humanizeName(table.name),
      columns: columns.map(({ label, isNumeric }) => ({ label, isNumeric })),
      rows: table.rows.map((row) => columns.map(({ index }) => indices.get(row[index]?.pointer ?? "") ?? -1)),
    },
  ];
}
