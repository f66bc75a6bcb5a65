import type { PageText } from "../document/page-text.ts";
import type { PixelReading } from "../ports/pixel-reader.ts";
import { layoutPage } from "./layout-page.ts";
import { turnBox } from "./turn-box.ts";
import { warnOfLetters } from "./warn-of-letters.ts";

interface Read {
  readonly page: number;
  /** Of the picture that was read. */
  readonly width: number;
  readonly height: number;
  readonly reading: PixelReading;
  /** Whether anything but background is on the page; without words, that makes it unreadable. */
  readonly hasInk: boolean;
}

/**
 * Words read from pixels as a page. A picture that lies on its side is laid out upright, so that lines and blocks come out in
 * reading order; the boxes stay those of the picture as it is.
 */
export function layoutReading({ page, width, height, reading, hasInk }: Read): PageText {
  const turn = reading.rotation;
  const isOnSide = turn === 90 || turn === 270;
  const words = reading.words.map((word) => ({
    ...word,
    box: turnBox(word.box, turn),
    origin: "ocr" as const,
  }));
  const upright = layoutPage({
    page,
    width: isOnSide ? height : width,
    height: isOnSide ? width : height,
    words,
    textSource: words.length > 0 ? "ocr" : "none",
    status: words.length === 0 && hasInk ? "unreadable" : "read",
    unreadRegions: reading.unreadRegions,
    warnings: [
      ...(turn === 0 || words.length === 0
        ? []
        : [{ code: "page.turned", message: `The page was read turned clockwise by ${turn} degrees.` }]),
      ...warnOfLetters(reading),
    ],
  });
  if (turn === 0) return upright;
  return {
    ...upright,
    turn,
    words: upright.words.map((word) => (word.box ? { ...word, box: turnBox(word.box, -turn) } : word)),
    lines: upright.lines.map((line) => (line.box ? { ...line, box: turnBox(line.box, -turn) } : line)),
  };
}
