import type { Piece } from "./piece.ts";

const run = /\p{L}[\p{L}\p{M}]*|\d+|[#№°º%]/gu;

/** Case, marks and width folded; `ß` is "ss", the degree sign of "N°" is "o". */
function foldWord(text: string): string {
  // Most words need no more, and long documents have many.
  if (/^[\dA-Za-z]+$/.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("°", "o")
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o");
}

/** The pieces of a text; punctuation and blanks part them and are dropped. */
export function toPieces(text: string): Piece[] {
  return [...text.matchAll(run)].map((match) => ({
    key: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
