import type { RawWord } from "../../document/raw-word.ts";
import type { PackedWords } from "./packed-words.ts";
import { packing } from "./packed-words.ts";

/** The words that were packed. */
export function unpackWords({ texts, numbers }: PackedWords): RawWord[] {
  if (numbers.length === 0) return [];
  return texts.split("\n").map((text, index): RawWord => {
    const at = index * packing.numbers;
    const x = numbers[at] ?? Number.NaN;
    const fontSize = numbers[at + 4] ?? Number.NaN;
    const angle = numbers[at + 5] ?? Number.NaN;
    const kind = numbers[at + 6] ?? 0;
    const origin = packing.origins[kind >> 1] ?? "text-layer";
    const box = { x, y: numbers[at + 1] ?? 0, width: numbers[at + 2] ?? 0, height: numbers[at + 3] ?? 0 };
    // One shape for nearly all words keeps what comes after fast.
    if (!Number.isNaN(x) && !Number.isNaN(fontSize) && Number.isNaN(angle) && (kind & 1) === 0) {
      return { text, origin, box, fontSize };
    }
    return {
      text,
      origin,
      ...(Number.isNaN(x) ? {} : { box }),
      ...(Number.isNaN(fontSize) ? {} : { fontSize }),
      ...((kind & 1) === 1 ? { bold: true } : {}),
      ...(Number.isNaN(angle) ? {} : { angle }),
    };
  });
}
