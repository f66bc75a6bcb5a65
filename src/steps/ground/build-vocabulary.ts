import { foldWord } from "./fold-word.ts";
import type { WordIndex } from "./word-index.ts";

/** Folded words of a document: where each stands, and which there are of each length. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly byLength: ReadonlyMap<number, readonly string[]>;
}

export function buildVocabulary(index: WordIndex): Vocabulary {
  const words = Array.from({ length: index.wordCount }, (_, at) => foldWord(index.textOf(at)));
  const places = new Map<string, number[]>();
  const byLength = new Map<number, string[]>();
  for (const [at, word] of words.entries()) {
    const known = places.get(word);
    if (known) known.push(at);
    else {
      places.set(word, [at]);
      byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
    }
  }
  return { words, places, byLength };
}
