import type { Box } from "../../document/box.ts";
import type { RawWord } from "../../document/raw-word.ts";

/** Share of the type size that a character takes on average in the fonts of forms. */
const meanAdvance = 0.5;
const maxTypePoints = 12;
const paddingPoints = 2;

/**
 * Words of a value inside the frame that shows it. The frame is exact; the places within it are estimated from the
 * number of characters, since a value is not part of the page's text.
 */
export function placeValue(
  value: string,
  frame: Box,
  page: { readonly width: number; readonly height: number },
  origin: RawWord["origin"],
): RawWord[] {
  const rows = value.split(/\r\n|\r|\n/).filter((row) => row.trim() !== "");
  if (rows.length === 0) return [];
  const rowHeight = frame.height / rows.length;
  return rows.flatMap((row, rowIndex) => {
    const typePoints = Math.min(maxTypePoints, rowHeight * page.height);
    const advance = (typePoints * meanAdvance) / page.width;
    const padding = Math.min(paddingPoints / page.width, frame.width * 0.1);
    const room = Math.max(0, frame.width - 2 * padding);
    const step = Math.min(advance, room / Math.max(1, row.length));
    return [...row.matchAll(/\S+/g)].map((match) => ({
      text: match[0],
      origin,
      fontSize: typePoints / page.height,
      box: {
        x: frame.x + padding + match.index * step,
        y: frame.y + rowIndex * rowHeight,
        width: match[0].length * step,
        height: rowHeight,
      },
    }));
  });
}
