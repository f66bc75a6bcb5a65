import type { TextRange } from "../reading/reading.ts";

/** The words of a range, blanks and line ends as one blank. */
export function textOf({ segment, start, end }: TextRange): string {
  return segment.text.slice(start, end).replace(/\s+/gu, " ").trim();
}
