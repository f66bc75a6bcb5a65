import type { IntList } from "../values/int-list.ts";

/** Where the words and lines of a text stand, a column of numbers for each thing that is known of them. */
export interface PlainParts {
  /** Spans of the words. */
  readonly starts: IntList;
  readonly ends: IntList;
  /** The line of each word. */
  readonly lines: IntList;
  /** The first word of each line, and the block that the line is in. */
  readonly firstWords: IntList;
  readonly blocks: IntList;
}

const kinds = { sign: 0, blank: 1, break: 2, feed: 3 } as const;

const blank = /\s/u;
const lineBreak = /[\r\n\v\u2028\u2029]/;
/** The first blank beyond ASCII, and the first behind that one: most letters lie between them. */
const [hardBlank, nextBlank] = [0xa0, 0x1680];

const tell = (sign: string): number =>
  lineBreak.test(sign)
    ? kinds.break
    : sign === "\f"
      ? kinds.feed
      : blank.test(sign)
        ? kinds.blank
        : kinds.sign;

/** What the signs up to the blank are. */
const plainKinds = Uint8Array.from({ length: 0x21 }, (_, code) => tell(String.fromCharCode(code)));

function kindOf(code: number): number {
  if (code > 0x20 && code < hardBlank) return kinds.sign;
  if (code <= 0x20) return plainKinds[code] ?? 0;
  if (code > hardBlank && code < nextBlank) return kinds.sign;
  return tell(String.fromCharCode(code));
}

/** Finds the words and lines of a text in one pass and adds them to the columns; an empty line or a form feed ends a block. */
export function splitPlainText(text: string, parts: PlainParts): void {
  const { starts, ends, lines, firstWords, blocks } = parts;
  const offset = starts.length;
  let line = -1;
  let block = 0;
  let at = 0;
  for (;;) {
    let breaks = 0;
    let before = 0;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (kind === kinds.sign) break;
      // A form feed is an empty line by itself, and the two signs of a line break are one.
      if (kind === kinds.feed) breaks += 2;
      else if (kind === kinds.break && !(code === 0x0a && before === 0x0d)) breaks += 1;
      before = code;
    }
    if (at >= text.length) return;
    if (line < 0 || breaks > 0) {
      if (line >= 0 && breaks > 1) block += 1;
      line += 1;
      firstWords.add(starts.length - offset);
      blocks.add(block);
    }
    starts.add(at);
    while (at < text.length && kindOf(text.charCodeAt(at)) === kinds.sign) at += 1;
    ends.add(at);
    lines.add(line);
  }
}
