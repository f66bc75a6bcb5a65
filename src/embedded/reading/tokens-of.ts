import type { TextRange, Token } from "./reading.ts";

/** The words that a piece of a segment's text touches. */
export function tokensOf(range: TextRange): Token[] {
  return range.segment.tokens.filter((token) => token.end > range.start && token.start < range.end);
}
