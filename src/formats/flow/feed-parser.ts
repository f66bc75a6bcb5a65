import { setImmediate } from "node:timers/promises";
import type { Parser } from "htmlparser2";

/** So much is read in some ten milliseconds. */
const sliceLength = 1 << 20;

/**
 * Hands markup to its parser piece by piece, so that a large file does not hold up everything else, an interrupt among it.
 * `beforeEnd` is called before the parser closes what is still open.
 */
export async function feedParser(parser: Parser, markup: string, beforeEnd?: () => void): Promise<void> {
  for (let start = 0; start < markup.length; start += sliceLength) {
    if (start > 0) await setImmediate();
    parser.write(markup.slice(start, start + sliceLength));
  }
  beforeEnd?.();
  parser.end();
}
