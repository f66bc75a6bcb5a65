import { standsAtBlank } from "./stands-at-blank.ts";
import { tokensOf } from "./tokens-of.ts";
import type { Segment, TextRange, Token } from "./reading.ts";

/** What ends a run of words at either side. */
const mark = /[,;:|│·•–—()[\]{}<>"„“”«»/*]/u;
/** Words in a line; what has more is a text without lines, in which nothing tells where a value ends. */
const mostWords = 200;
const isWord = /\p{L}{2}/u;
/** A whole word in small letters, which no abbreviation is, and its stop. */
const endsSentence = /^\p{Ll}{3,}[.!?]$/u;
const beginsSentence = /^\p{Lu}/u;

/**
 * A piece of a line with the words that run on at either end of it, one blank apart and parted by no mark and no end of a sentence,
 * up to one that is taken; the piece itself where none do.
 */
export function findRun(range: TextRange, isTaken: (segment: Segment, token: Token) => boolean): TextRange {
  const { segment } = range;
  const { tokens } = segment;
  const [own] = tokensOf(range);
  const ends = tokensOf(range).at(-1);
  if (!own || !ends || tokens.length > mostWords) return range;
  let { start, end } = range;
  const isParted = (left: Token, right: Token, rest: string): boolean =>
    mark.test(left.text.at(-1)!) ||
    mark.test(right.text[0]!) ||
    mark.test(rest) ||
    left.text === "-" ||
    right.text === "-" ||
    (endsSentence.test(left.text) && beginsSentence.test(right.text)) ||
    !standsAtBlank(left, right);
  let rest = segment.text.slice(range.end, ends.end);
  for (let at = tokens.indexOf(ends); at + 1 < tokens.length; at += 1) {
    const outer = tokens[at + 1]!;
    // A word with a colon leads to what follows it.
    if (isParted(tokens[at]!, outer, rest) || outer.text.endsWith(":") || isTaken(segment, outer)) break;
    if (isWord.test(outer.text)) ({ end } = outer);
    rest = "";
  }
  rest = segment.text.slice(own.start, range.start);
  for (let at = tokens.indexOf(own); at > 0; at -= 1) {
    const outer = tokens[at - 1]!;
    if (isParted(outer, tokens[at]!, rest) || isTaken(segment, outer)) break;
    if (isWord.test(outer.text)) ({ start } = outer);
    rest = "";
  }
  return start === range.start && end === range.end ? range : { segment, start, end };
}
