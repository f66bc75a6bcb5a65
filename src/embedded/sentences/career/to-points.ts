import type { TextRange } from "../../reading/reading.ts";
import { textOf } from "../text-of.ts";

const bullet = /^[•◦▪·●○‣*–-]\s*(?=\S)/u;

/** Type heights by which points without a printed mark are set in. */
const indent = 0.7;

/**
 * The points of a text, each over all its lines, and the lines that stand before them. Points whose marks are drawn and not printed
 * are told by being set in from `left`; a line in small letters goes on with the one before.
 */
export function toPoints(
  lines: readonly TextRange[],
  left: number,
): { points: TextRange[][]; told: TextRange[] } {
  const points: TextRange[][] = [];
  const told: TextRange[] = [];
  const isMarked = lines.some((range) => bullet.test(textOf(range)));
  const isSetIn = ({ segment, start }: TextRange): boolean =>
    !isMarked && start === 0 && segment.left > left + indent * segment.size;
  for (const range of lines) {
    const mark = bullet.exec(textOf(range));
    if (mark && /\s/u.test(mark[0])) points.push([{ ...range, start: range.start + mark[0].length }]);
    else if (/^[•◦▪·●○‣*–-]$/u.test(textOf(range))) points.push([]);
    else if (isSetIn(range) && !/^\p{Ll}/u.test(textOf(range))) points.push([range]);
    else (points.at(-1) ?? told).push(range);
  }
  return { points: points.filter((each) => each.length > 0), told };
}
