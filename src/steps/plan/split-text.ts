import type { PageText } from "../../document/page-text.ts";
import type { Span } from "../../document/span.ts";
import { estimateTokens } from "../../values/estimate-tokens.ts";

/** Each part repeats lines of the one before up to this share of the room. */
const overlapShare = 0.05;
/** A part may end this much of the room early, where a block ends there. */
const blockShare = 0.25;

interface Piece {
  readonly span: Span;
  readonly tokens: number;
  readonly endsBlock: boolean;
}

/** Lines; one that is longer than the room by itself as its words. */
function listPieces({ text, lines, words }: PageText, room: number): Piece[] {
  const measure = ({ start, end }: Span): number => estimateTokens(text.slice(start, end)) + 1;
  return lines.flatMap(({ span, words: range, block }, index): Piece[] => {
    const endsBlock = lines[index + 1]?.block !== block;
    const tokens = measure(span);
    if (tokens <= room / 4) return [{ span, tokens, endsBlock }];
    return words
      .slice(range.start, range.end)
      .map(({ span: own }) => ({ span: own, tokens: measure(own), endsBlock: false }));
  });
}

/**
 * Cuts the text of a page that is too long for one question, after whole lines and, where that costs little, whole blocks. Neighbours share
 * some lines. Undefined where a single word is longer than the room.
 *
 * @param room tokens for the text of one question
 */
export function splitText(page: PageText, room: number): Span[] | undefined {
  const pieces = listPieces(page, room);
  if (pieces.length === 0 || pieces.some(({ tokens }) => tokens > room)) return undefined;
  const spans: Span[] = [];
  for (let first = 0; first < pieces.length;) {
    let [end, tokens, atBlock] = [first, 0, -1];
    for (; end < pieces.length && tokens + (pieces[end]?.tokens ?? 0) <= room; end += 1) {
      tokens += pieces[end]?.tokens ?? 0;
      if (pieces[end]?.endsBlock && tokens >= (1 - blockShare) * room) atBlock = end + 1;
    }
    if (end < pieces.length && atBlock > first) end = atBlock;
    const [begin, last] = [pieces[first], pieces[end - 1]];
    if (!begin || !last) break;
    spans.push({ start: begin.span.start, end: last.span.end });
    if (end === pieces.length) break;
    let [next, shared] = [end, 0];
    while (next > first + 1 && shared + (pieces[next - 1]?.tokens ?? 0) <= overlapShare * room) {
      next -= 1;
      shared += pieces[next]?.tokens ?? 0;
    }
    first = next;
  }
  return spans;
}
