import type { Extraction } from "../../document/extraction.ts";
import type { FieldReport } from "../../document/field-report.ts";
import type { Json } from "../../document/json.ts";
import { formatPointer } from "../../values/format-pointer.ts";
import { getAt } from "../../values/get-at.ts";
import { parsePointer } from "../../values/parse-pointer.ts";
import type { FieldNode, GroupNode, ResultNode, TableNode } from "./result-node.ts";

interface Branch {
  report?: FieldReport;
  readonly children: Map<string, Branch>;
}

/** Longest text of a cell, in characters: items with longer texts read better below each other than side by side. */
const longestCell = 160;

/** Groups the fields of an extraction as its data is grouped; leaves without a report (boxes, ids of ours) are left out. */
export function buildResultTree(extraction: Extraction<unknown>): ResultNode[] {
  const root: Branch = { children: new Map() };
  for (const [pointer, report] of Object.entries(extraction.fields)) {
    let at = root;
    for (const token of parsePointer(pointer)) {
      let next = at.children.get(token);
      if (!next) at.children.set(token, (next = { children: new Map() }));
      at = next;
    }
    at.report = report;
  }
  if (root.report) return [toField([], root.report, extraction.data, "value")];
  return [...root.children].map(([token, branch]) => toNode([token], branch, extraction.data));
}

function toNode(tokens: readonly string[], branch: Branch, data: unknown): ResultNode {
  const isItem = Array.isArray(getAt(data, formatPointer(tokens.slice(0, -1))));
  const last = tokens.at(-1) ?? "";
  const name = isItem ? String(Number(last) + 1) : last;
  if (branch.report && branch.children.size === 0) return toField(tokens, branch.report, data, name);
  const pointer = formatPointer(tokens);
  const children = [...branch.children].map(([token, child]) => toNode([...tokens, token], child, data));
  const isList = Array.isArray(getAt(data, pointer));
  const group: GroupNode = { type: "group", pointer, name, isList, children };
  return isList ? (toTable(group) ?? group) : group;
}

function toField(tokens: readonly string[], report: FieldReport, data: unknown, name: string): FieldNode {
  const pointer = formatPointer(tokens);
  const value = getAt(data, pointer);
  return { type: "field", pointer, name, value: toJson(value), report };
}

/** Data may have been transformed by its schema; what JSON cannot hold is shown as it prints. */
function toJson(value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (["string", "number", "boolean"].includes(typeof value)) return value as string | number | boolean;
  return JSON.parse(
    JSON.stringify(value, (_, member) => (typeof member === "bigint" ? String(member) : member)),
  );
}

function toTable(list: GroupNode): TableNode | undefined {
  const columns = new Set<string>();
  const rows: Map<string, FieldNode>[] = [];
  for (const item of list.children) {
    if (item.type !== "group" || item.isList) return undefined;
    const cells = flatten(item, item.pointer.length + 1);
    if (!cells) return undefined;
    rows.push(cells);
    for (const column of cells.keys()) columns.add(column);
  }
  if (rows.length === 0) return undefined;
  const names = [...columns];
  return {
    type: "table",
    pointer: list.pointer,
    name: list.name,
    columns: names.map((column) => parsePointer(`/${column}`).join(".")),
    rows: rows.map((cells) => names.map((column) => cells.get(column))),
  };
}

/** Cells of a list item by their path, undefined where it holds lists with something in them or long texts. */
function flatten(item: GroupNode, offset: number): Map<string, FieldNode> | undefined {
  const cells = new Map<string, FieldNode>();
  for (const child of item.children) {
    if (child.type === "field") {
      if (typeof child.value === "string" && child.value.length > longestCell) return undefined;
      cells.set(child.pointer.slice(offset), child);
    } else {
      if (child.type === "table" || child.isList) return undefined;
      const inner = flatten(child, offset);
      if (!inner) return undefined;
      for (const [column, cell] of inner) cells.set(column, cell);
    }
  }
  return cells;
}
