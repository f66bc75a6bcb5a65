import { describeMatch } from "../../result/describe-match.ts";
import type { FieldNode, TableNode } from "../../result/result-node.ts";
import { cleanText } from "./clean-text.ts";
import { displayWidth } from "./display-width.ts";
import { formatValue } from "./format-value.ts";
import { margin } from "./margin.ts";
import { marginWidth } from "./margin-width.ts";
import { placeLabel } from "./place-label.ts";
import type { TableContext } from "./table-context.ts";
import { wrapText } from "./wrap-text.ts";

const gap = 2;
/** Columns of text are not squeezed below this. */
const minTextWidth = 12;

interface Column {
  readonly index: number;
  readonly title: string;
  readonly isNumeric: boolean;
  width: number;
}

const tones = ["bad", "doubtful", "good", "quiet"] as const;

/** A list as an aligned table: amounts to the right, long texts wrapped. Undefined where the terminal is too narrow. */
export function renderList(table: TableNode, context: TableContext, depth: number): string[] | undefined {
  const columns = table.columns.flatMap((title, index) => toColumn(table, title, index));
  const indent = "  ".repeat(depth);
  const numberWidth = String(table.rows.length).length;
  const room = context.width - marginWidth(context) - indent.length - numberWidth - gap;
  if (!fitColumns(columns, room)) return undefined;
  const head = columns.map((column) => pad(column.title, column)).join(" ".repeat(gap));
  const title = `${margin(context)}${indent}${" ".repeat(numberWidth + gap)}${context.paint("dim", head.trimEnd())}`;
  const rows = table.rows.flatMap((cells, index) => {
    const found = cells.filter(
      (cell): cell is FieldNode => cell !== undefined && cell.report.state !== "absent",
    );
    const worst = found.toSorted((a, b) => rank(a) - rank(b))[0];
    const place = found
      .map((cell) => placeLabel(cell.report, context.hasFiles))
      .find((label) => label !== "");
    const first = `${margin(context, worst && describeMatch(worst.report), place)}${indent}${context.paint("dim", String(index + 1).padStart(numberWidth))}${" ".repeat(gap)}`;
    const rest = " ".repeat(marginWidth(context) + indent.length + numberWidth + gap);
    return renderRow(cells, columns, context).map((line, part) => (part === 0 ? first : rest) + line);
  });
  return [title, ...rows];
}

function rank(cell: FieldNode): number {
  return tones.indexOf(describeMatch(cell.report).tone);
}

function toColumn(table: TableNode, title: string, index: number): Column[] {
  const cells = table.rows.map((row) => row[index]).filter((cell) => cell && cell.report.state !== "absent");
  if (cells.length === 0) return [];
  const texts = cells.map((cell) => cellText(cell));
  const isNumeric = texts.every((text) => /^(?:[!?~x] )?[-+−]?[\d.,'\u00a0\u202f ]*\d ?%?$/u.test(text));
  const width = Math.max(displayWidth(title), ...texts.flatMap((text) => text.split("\n")).map(displayWidth));
  return [{ index, title: cleanText(title), isNumeric, width }];
}

/** The value, with its mark before it where it is not proven. */
function cellText(cell: FieldNode | undefined): string {
  if (!cell || cell.report.state === "absent") return "–";
  const mark = describeMatch(cell.report);
  const prefix = mark.tone === "bad" || mark.tone === "doubtful" ? `${mark.symbol} ` : "";
  return `${prefix}${cell.report.state === "unreadable" ? "" : formatValue(cell.value)}`.trim();
}

/** Narrows the widest text columns until all fit; false where they cannot. */
function fitColumns(columns: readonly Column[], room: number): boolean {
  const total = (): number => columns.reduce((sum, column) => sum + column.width + gap, -gap);
  while (total() > room) {
    const widest = columns
      .filter((column) => !column.isNumeric && column.width > minTextWidth)
      .sort((a, b) => b.width - a.width)[0];
    if (!widest) return false;
    widest.width -= 1;
  }
  return true;
}

function renderRow(
  cells: TableNode["rows"][number],
  columns: readonly Column[],
  context: TableContext,
): string[] {
  const wrapped = columns.map((column) => wrapText(cellText(cells[column.index]), column.width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, part) =>
    columns
      .map((column, index) => {
        const cell = cells[column.index];
        const text = pad(wrapped[index]?.[part] ?? "", column);
        const tone = cell && cell.report.state !== "absent" ? describeMatch(cell.report).tone : "quiet";
        if (tone === "bad") return context.paint("red", text);
        return tone === "doubtful" ? context.paint("yellow", text) : text;
      })
      .join(" ".repeat(gap))
      .trimEnd(),
  );
}

function pad(text: string, column: Column): string {
  const blanks = " ".repeat(Math.max(column.width - displayWidth(text), 0));
  return column.isNumeric ? blanks + text : text + blanks;
}
