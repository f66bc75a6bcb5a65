import { describeMatch } from "../../result/describe-match.ts";
import type { FieldNode, ResultNode } from "../../result/result-node.ts";
import { cleanText } from "./clean-text.ts";
import { displayWidth } from "./display-width.ts";
import { formatValue } from "./format-value.ts";
import { renderList } from "./render-list.ts";
import { margin } from "./margin.ts";
import { marginWidth } from "./margin-width.ts";
import { placeLabel } from "./place-label.ts";
import type { TableContext } from "./table-context.ts";
import { wrapText } from "./wrap-text.ts";

/** Widest column of names. */
const maxNameWidth = 30;

/** Lines for the values that were found, grouped as the data is; what is absent is listed elsewhere. */
export function renderFields(nodes: readonly ResultNode[], context: TableContext, depth = 0): string[] {
  const shown = nodes.filter(hasValue);
  const names = shown.filter((node) => node.type === "field").map((node) => displayWidth(node.name));
  const nameWidth = Math.min(Math.max(0, ...names), maxNameWidth);
  return shown.flatMap((node) => {
    if (node.type === "field") return renderField(node, context, depth, nameWidth);
    const count = node.type === "table" ? node.rows.length : node.isList ? node.children.length : undefined;
    const title = `${"  ".repeat(depth)}${context.paint("bold", cleanText(node.name))}`;
    const suffix = count === undefined ? "" : context.paint("dim", ` (${count})`);
    const body =
      node.type === "table"
        ? (renderList(node, context, depth + 1) ?? renderFields(asGroups(node), context, depth + 1))
        : renderFields(node.children, context, depth + 1);
    return [`${margin(context)}${title}${suffix}`, ...body];
  });
}

/** A table that is too wide for the terminal, as one group a row. */
function asGroups(table: Extract<ResultNode, { type: "table" }>): ResultNode[] {
  return table.rows.map((cells, index) => ({
    type: "group",
    pointer: `${table.pointer}/${index}`,
    name: String(index + 1),
    isList: false,
    children: cells.flatMap((cell, column) =>
      cell ? [{ ...cell, name: table.columns[column] ?? cell.name }] : [],
    ),
  }));
}

function hasValue(node: ResultNode): boolean {
  if (node.type === "field") return node.report.state !== "absent";
  if (node.type === "group") return node.children.some(hasValue);
  return node.rows.some((cells) => cells.some((cell) => cell && hasValue(cell)));
}

function renderField(field: FieldNode, context: TableContext, depth: number, nameWidth: number): string[] {
  const { report } = field;
  const indent = "  ".repeat(depth);
  const name = cleanText(field.name);
  const padding = " ".repeat(Math.max(nameWidth - displayWidth(name), 0));
  const start = marginWidth(context) + indent.length + nameWidth + 2;
  const room = Math.max(context.width - start, 8);
  const value = report.state === "unreadable" ? "unreadable" : formatValue(field.value);
  const lines = wrapText(value, room);
  const printed = printedForm(field, value);
  const rest = " ".repeat(start);
  const first = `${margin(context, describeMatch(report), placeLabel(report, context.hasFiles))}${indent}${context.paint("cyan", name)}${padding}  `;
  const body = lines.map((line, index) => (index === 0 ? first + line : rest + line));
  if (printed === undefined) return body;
  const last = lines.at(-1) ?? "";
  const fits = displayWidth(last) + displayWidth(printed) + 3 <= room;
  if (fits) return [...body.slice(0, -1), `${body.at(-1)}   ${context.paint("dim", printed)}`];
  return [...body, ...wrapText(printed, room).map((line) => rest + context.paint("dim", line))];
}

/** What stands in the document, where that is not the value itself. */
function printedForm(field: FieldNode, value: string): string | undefined {
  const { raw, citations, match } = field.report;
  const quotes =
    match === "not-applicable" || raw === undefined
      ? citations.map((citation) => cleanText(citation.quote))
      : [cleanText(raw)];
  const different = quotes.filter((quote) => quote !== "" && quote !== value.replaceAll("\n", " "));
  return different.length === 0 ? undefined : different.map((quote) => `“${quote}”`).join(" ");
}
