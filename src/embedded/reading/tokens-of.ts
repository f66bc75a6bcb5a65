import type { TextRange, Token } from "./reading.ts";

/** The first of the tokens, which stand in the order of the text, that ends behind a place. */
function firstBehind(tokens: readonly Token[], at: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The words that a piece of a segment's text touches. A segment may be a whole text. */
export function tokensOf({ segment, start, end }: TextRange): Token[] {
  const found: Token[] = [];
  for (let at = firstBehind(segment.tokens, start); at < segment.tokens.length; at += 1) {
    const token = segment.tokens[at]!;
    if (token.start >= end) break;
    found.push(token);
  }
  return found;
}
