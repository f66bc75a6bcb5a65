import type { PageText } from "../../document/page-text.ts";
import type { Page } from "../../document/page.ts";
import type { Rect } from "./reading.ts";

/** A word in page units, before rows are known. */
export interface PlacedWord extends Rect {
  readonly index: number;
  readonly text: string;
  readonly line: number;
  readonly block: number;
  readonly size: number;
  readonly bold: boolean;
  readonly confidence: number;
}

/** Height of a line of plain text in widths of its characters, as in a terminal. */
const lineHeight = 2;

/** Words of a page in page units. Words without boxes stand on a grid of characters, as the text was written. */
export function placeWords(text: PageText, page: Page | undefined): PlacedWord[] {
  const width = page?.width ? page.width : 612;
  const height = page?.height ? page.height : 792;
  const lineStarts = startsOfLines(text.text);
  const placed: PlacedWord[] = [];
  text.words.forEach((word, index) => {
    if (word.text.trim() === "") return;
    const common = {
      index,
      text: word.text,
      line: word.line,
      block: text.lines[word.line]?.block ?? 0,
      bold: word.bold ?? false,
      confidence: word.confidence ?? 1,
    };
    if (word.box) {
      const { x, y, width: w, height: h } = word.box;
      const size = Math.min(h * height, (word.fontSize ?? h) * height * 1.4);
      placed.push({
        ...common,
        left: x * width,
        top: y * height,
        right: (x + w) * width,
        bottom: (y + h) * height,
        size,
      });
      return;
    }
    const at = lineStarts.findLastIndex((start) => start <= word.span.start);
    const column = columnOf(text.text.slice(lineStarts[at] ?? 0, word.span.start));
    const top = at * lineHeight;
    placed.push({
      ...common,
      left: column,
      top,
      right: column + word.text.length,
      bottom: top + lineHeight * 0.9,
      size: lineHeight * 0.9,
    });
  });
  return placed;
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Tabs go to the next multiple of eight. */
function columnOf(before: string): number {
  let column = 0;
  for (const character of before) column = character === "\t" ? (Math.floor(column / 8) + 1) * 8 : column + 1;
  return column;
}
