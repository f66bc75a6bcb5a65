import type { FlowLine } from "./flow-line.ts";
import { layTable } from "./lay-table.ts";
import type { TableCell } from "./lay-table.ts";

interface LinesFrame {
  readonly kind: "lines";
  readonly lines: FlowLine[];
  /** Cells of the line that is being written, without its last one. */
  cells: string[];
  /** The last cell of the line that is being written. */
  text: string;
  /** Whether a blank ends it. To look at the end of a text that grows by letters is to write it anew each time. */
  endsBlank: boolean;
  /** Lines that follow the line that is being written, such as a text box that is anchored in it. */
  asides: FlowLine[];
  /** Where its lines go, of a cell. */
  readonly cell?: { readonly row: TableCell[]; readonly column: number };
}

interface TableFrame {
  readonly kind: "table";
  readonly rows: TableCell[][];
  /** Rows that a cell from above still reaches into, by column. */
  readonly reach: number[];
  /** Columns without text that follow the last cell of the row; nothing is made of them where nothing comes behind. */
  gap: number;
  readonly isSheet: boolean;
}

export interface CellSpan {
  readonly columns?: number;
  readonly rows?: number;
}

/** Tables inside one another beyond this are read as plain blocks: nobody prints them. */
const maxDepth = 40;
const maxColumnSpan = 200;
const maxRowSpan = 5000;
/** Cells that stand only for the width, height or repetition of others, in one document and for each of its rows; more is no table that anyone drew. */
const maxFillers = 500_000;
const fillersPerRow = 256;
/** Soft hyphens, zero-width blanks and joiners: nothing of them is printed. */
const invisible = /\u00AD|\u034F|\u200B|\u2060|\uFEFF/gu;

function newLines(cell?: LinesFrame["cell"]): LinesFrame {
  const frame = { kind: "lines" as const, lines: [], cells: [], text: "", endsBlank: false, asides: [] };
  return cell ? { ...frame, cell } : frame;
}

const emptyCell: TableCell = [];

/** A sheet has millions of cells, nearly all of one line of text, and a list that grew has room to spare. */
function toCell(lines: readonly FlowLine[]): TableCell {
  const [line] = lines;
  return lines.length === 1 && line?.length === 1 ? (line[0] ?? "") : lines.slice();
}

/**
 * Takes running text with its breaks and tables as they come, and gives it as lines: a row of a table is one line with tabs
 * between its cells, blocks are parted by an empty line. Works with a stack of its own, so that depth is harmless.
 */
export class FlowBuilder {
  #fillers = 0;
  #rows = 0;
  /** Whether text that a document says to be repeated was not repeated as often, because it is more than any sheet has. */
  isCut = false;
  readonly #frames: (LinesFrame | TableFrame)[] = [newLines()];
  #lines: LinesFrame;

  constructor() {
    this.#lines = this.#frames[0] as LinesFrame;
  }

  /** Text of a line; runs of blanks count as one unless `isExact`. */
  text(raw: string, isExact = false): void {
    const clean = raw.replaceAll(invisible, "");
    const frame = this.#lines;
    const folded = clean.replaceAll(isExact ? /[\t\r\n]/gu : /\s+/gu, " ");
    const isLed = !isExact && (frame.text === "" || frame.endsBlank);
    const added = isLed ? folded.trimStart() : folded;
    if (added === "") return;
    frame.text += added;
    frame.endsBlank = added.endsWith(" ");
  }

  /** What follows stands further right on the same line. */
  tab(): void {
    this.#lines.cells.push(this.#lines.text.trim());
    this.#lines.text = "";
  }

  /** Ends the line that is being written, if there is one. */
  breakLine(): void {
    const frame = this.#lines;
    const line = [...frame.cells, frame.text.trim()];
    if (line.some((cell) => cell !== "")) frame.lines.push(line);
    frame.cells = [];
    frame.text = "";
    if (frame.asides.length > 0) {
      frame.lines.push([], ...frame.asides, []);
      frame.asides = [];
    }
  }

  /** Ends the block: an empty line follows. */
  gap(): void {
    this.breakLine();
    const { lines } = this.#lines;
    if (lines.length > 0 && lines.at(-1)?.length !== 0) lines.push([]);
  }

  /** Adds lines that were made elsewhere, as a block of their own. */
  add(lines: readonly FlowLine[]): void {
    this.gap();
    for (const line of lines) this.#lines.lines.push(line);
    this.gap();
  }

  /** False where it would be too deep; then there is nothing to close. */
  openTable(isSheet = false): boolean {
    if (this.#frames.length > maxDepth) return false;
    this.breakLine();
    this.#frames.push({ kind: "table", rows: [], reach: [], gap: 0, isSheet });
    return true;
  }

  closeTable(): void {
    const table = this.#frames.pop();
    this.#lines = this.#frames.findLast((frame) => frame.kind === "lines") ?? this.#lines;
    if (table?.kind === "table") this.add(layTable(table.rows, table.isSheet));
  }

  /** False where no table is open here. */
  openRow(): boolean {
    const table = this.#frames.at(-1);
    if (table?.kind !== "table") return false;
    // What reaches into columns behind the end of the row reaches a row less far as well.
    const width = table.rows.at(-1)?.length ?? 0;
    for (let column = width; column < table.reach.length; column += 1)
      table.reach[column] = Math.max(0, (table.reach[column] ?? 0) - 1);
    table.rows.push([]);
    table.gap = 0;
    this.#rows += 1;
    return true;
  }

  /** False where no table is open here. */
  openCell({ columns = 1, rows = 1 }: CellSpan = {}): boolean {
    const table = this.#frames.at(-1);
    if (table?.kind !== "table") return false;
    if (table.rows.length === 0) table.rows.push([]);
    const row = table.rows.at(-1) ?? [];
    if (table.gap > 0 && this.#mayFill(table.gap))
      for (; table.gap > 0; table.gap -= 1) this.#skipColumn(table, row);
    table.gap = 0;
    while ((table.reach[row.length] ?? 0) > 0 && this.#mayFill(1)) this.#skipColumn(table, row);
    const first = row.length;
    const wanted = Math.min(Math.max(1, columns), maxColumnSpan);
    const count = wanted > 1 && this.#mayFill(wanted) ? wanted : 1;
    const reach = Math.min(Math.max(1, rows), maxRowSpan) - 1;
    for (let column = first; column < first + count; column += 1) {
      table.reach[column] = reach;
      row.push(emptyCell);
    }
    const frame = newLines({ row, column: first });
    this.#frames.push(frame);
    this.#lines = frame;
    return true;
  }

  #mayFill(count: number): boolean {
    this.#fillers += count;
    return this.#fillers <= maxFillers + fillersPerRow * this.#rows;
  }

  #skipColumn(table: TableFrame, row: TableCell[]): void {
    table.reach[row.length] = Math.max(0, (table.reach[row.length] ?? 0) - 1);
    row.push(emptyCell);
  }

  closeCell(): void {
    this.breakLine();
    const frame = this.#frames.pop();
    if (frame?.kind === "lines" && frame.cell && frame.lines.length > 0)
      frame.cell.row[frame.cell.column] = toCell(frame.lines);
    this.#lines = this.#frames.findLast((frame) => frame.kind === "lines") ?? this.#lines;
  }

  /** Whether nothing was written into the cell that is open. */
  get isEmptyCell(): boolean {
    const { cell, lines, cells, text, asides } = this.#lines;
    return cell !== undefined && lines.length + cells.length + asides.length === 0 && text.trim() === "";
  }

  /** Whether the row that was written last has text. */
  get hasRowText(): boolean {
    const table = this.#frames.at(-1);
    return table?.kind === "table" && (table.rows.at(-1)?.some((cell) => cell.length > 0) ?? false);
  }

  /** The last cell of the row again, so many times. */
  repeatCell(times: number): void {
    const table = this.#frames.at(-1);
    const row = table?.kind === "table" ? table.rows.at(-1) : undefined;
    const last = row?.at(-1);
    if (table?.kind !== "table" || !row || last === undefined) return;
    if (last.length === 0) table.gap += times;
    else if (this.#mayFill(times)) for (let count = 0; count < times; count += 1) row.push(last);
    else this.isCut = true;
  }

  /** The last row again, so many times, where there is text in it. */
  repeatRow(times: number): void {
    const table = this.#frames.at(-1);
    const row = table?.kind === "table" ? table.rows.at(-1) : undefined;
    if (table?.kind !== "table" || !row?.some((lines) => lines.length > 0)) return;
    if (this.#mayFill(times * row.length))
      for (let count = 0; count < times; count += 1) table.rows.push(row);
    else this.isCut = true;
  }

  /** Text that stands beside the line being written; it is put behind it. */
  openAside(): void {
    const frame = newLines();
    this.#frames.push(frame);
    this.#lines = frame;
  }

  closeAside(): void {
    this.breakLine();
    const aside = this.#frames.pop();
    this.#lines = this.#frames.findLast((frame) => frame.kind === "lines") ?? this.#lines;
    if (aside?.kind === "lines") for (const line of aside.lines) this.#lines.asides.push(line);
  }

  /** All lines; the builder is empty afterwards. */
  take(): FlowLine[] {
    this.breakLine();
    return this.#lines.lines.splice(0);
  }
}
