import { distance } from "fastest-levenshtein";
import type { RawWord } from "../../document/raw-word.ts";
import { overlapBoxes } from "./overlap-boxes.ts";

export interface Confirmation {
  /** The layer's words with the confidence of the reading that confirms them; halved where it reads something else. */
  readonly words: readonly RawWord[];
  /** Share of the layer's words that the reading confirms, 0..1. */
  readonly share: number;
}

/** Share of the smaller box below which two words are neighbours, not the same print. */
const minShared = 0.3;
const maxDistanceShare = 1 / 3;
const unconfirmed = 0.5;

const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

function isSame(layer: string, read: string): boolean {
  if (layer === "" || read.includes(layer)) return true;
  return distance(layer, read) <= maxDistanceShare * Math.max(layer.length, read.length);
}

/** Compares the words of an invisible layer with what was read from the pixels under them. */
export function confirmWords(layer: readonly RawWord[], read: readonly RawWord[]): Confirmation {
  let confirmed = 0;
  const words = layer.map((word): RawWord => {
    const { box } = word;
    const under = read.filter((other) => {
      if (!box || !other.box) return false;
      const smaller = Math.min(box.width * box.height, other.box.width * other.box.height);
      return overlapBoxes(box, other.box) > minShared * smaller;
    });
    const text = under
      .toSorted((one, other) => (one.box?.x ?? 0) - (other.box?.x ?? 0))
      .map((other) => other.text);
    const confidence = Math.min(1, ...under.map((other) => other.confidence ?? 1));
    const isConfirmed = under.length > 0 && isSame(fold(word.text), fold(text.join("")));
    if (isConfirmed) confirmed += 1;
    return {
      ...word,
      origin: "ocr",
      confidence: isConfirmed ? confidence : Math.min(confidence, unconfirmed),
    };
  });
  return { words, share: layer.length === 0 ? 0 : confirmed / layer.length };
}
