import { displayWidth } from "./display-width.ts";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Breaks a text into lines of at most `width` columns, between words where it can. Never empty. */
export function wrapText(text: string, width: number): string[] {
  const limit = Math.max(width, 2);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((word) => breakWord(word, limit))) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(joined) > limit) {
      lines.push(line);
      line = word;
    } else {
      line = joined;
    }
  }
  return [...lines, line];
}

function breakWord(word: string, limit: number): string[] {
  if (displayWidth(word) <= limit) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const { segment } of graphemes.segment(word)) {
    if (displayWidth(piece + segment) > limit) {
      pieces.push(piece);
      piece = "";
    }
    piece += segment;
  }
  return piece === "" ? pieces : [...pieces, piece];
}
