import type { Prose } from "../prose.ts";

/** Where words of a sentence stand that were looked for; half-open in the flow's text. */
export interface PhrasePlace {
  readonly start: number;
  readonly end: number;
  /** Where the sentence ends. */
  readonly stop: number;
}

const mostPieces = 6;

/** The places of many folded phrases in running text, in one pass over it; phrases that it does not hold are left out. */
export function findPhrases(
  { flow, pieces }: Pick<Prose, "flow" | "pieces">,
  keys: ReadonlySet<string>,
): Map<string, PhrasePlace[]> {
  const places = new Map<string, PhrasePlace[]>();
  // A phrase begins with a whole word: most words begin none.
  const heads = new Set<string>();
  let longest = 0;
  for (const key of keys) {
    longest = Math.max(longest, key.length);
    heads.add(key.slice(0, 2));
  }
  for (const [index, { start, end }] of flow.sentences.entries()) {
    const words = pieces[index] ?? [];
    for (const [first, word] of words.entries()) {
      if (word.key.length > 1 && !heads.has(word.key.slice(0, 2))) continue;
      let key = "";
      for (let last = first; last < Math.min(words.length, first + mostPieces); last += 1) {
        key += words[last]!.key;
        if (key.length > longest) break;
        if (!keys.has(key)) continue;
        const place = { start: start + word.start, end: start + words[last]!.end, stop: end };
        const known = places.get(key);
        if (known) known.push(place);
        else places.set(key, [place]);
      }
    }
  }
  return places;
}
