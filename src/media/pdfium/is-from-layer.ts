import { wordOrigins } from "../../layout/word-origins.ts";

const textLayer = wordOrigins.indexOf("text-layer");

/** True for a word of the text layer, by its kind in columns of words. */
export function isFromLayer(kinds: Uint8Array, word: number): boolean {
  return (kinds[word] ?? 0) >> 1 === textLayer;
}
