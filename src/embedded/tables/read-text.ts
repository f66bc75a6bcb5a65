import type { Target } from "../labels/target.ts";
import type { TextRange } from "../reading/reading.ts";
import type { ItemValue } from "./table.ts";

/** The leaves that take the words of an item: its name, and what is printed below it. */
export interface TextLeaves {
  readonly name: Target;
  readonly detail?: Target;
}

/**
 * The lines of an item's text column: the first is the name, with the next where it only ran out of room; the rest is the
 * detail where the schema has a place for it, else part of the name.
 */
export function readText(
  lines: readonly TextRange[],
  leaves: TextLeaves,
  columnRight: number,
): [string, ItemValue][] {
  if (lines.length === 0) return [];
  if (!leaves.detail) return [[leaves.name.pointer, toValue(lines.slice(0, endOfWords(lines)))]];
  let end = 1;
  while (end < lines.length && end < 3 && ranOut(lines[end - 1]!, lines[end]!, columnRight)) end += 1;
  const rest = lines.slice(end);
  return [
    [leaves.name.pointer, toValue(lines.slice(0, end))],
    ...(rest.length > 0 ? [[leaves.detail.pointer, toValue(rest)] as [string, ItemValue]] : []),
  ];
}

/** How many lines read on as words: a labelled value, a remark in brackets or a gap ends them. */
function endOfWords(lines: readonly TextRange[]): number {
  const end = lines.findIndex((line, index) => {
    if (index === 0) return false;
    const text = line.segment.text.slice(line.start, line.end);
    const gap = line.segment.top - lines[index - 1]!.segment.bottom;
    return /:\s*\S|:$|^\(.*\)$|^[•*]/u.test(text) || gap > 1.2 * line.segment.size;
  });
  return end < 0 ? lines.length : end;
}

/** True where a line goes on in the next: it reaches the end of the column, and the next follows close. */
function ranOut(line: TextRange, next: TextRange, columnRight: number): boolean {
  const { segment } = line;
  const right = Math.max(
    ...segment.tokens.filter((token) => token.start < line.end).map((token) => token.right),
  );
  const first = next.segment.tokens.find((token) => token.end > next.start)!;
  const isClose = next.segment.top - segment.bottom < 0.5 * segment.size;
  // The next line's first word would not have fitted.
  return (
    isClose &&
    right + (first.right - first.left) > columnRight - 0.3 * segment.size &&
    !/[:•]/.test(next.segment.text.slice(next.start, next.end))
  );
}

function toValue(ranges: readonly TextRange[]): ItemValue {
  return {
    value: ranges.map((range) => range.segment.text.slice(range.start, range.end)).join(" "),
    ranges,
    score: 0.9,
  };
}
