/** ROUGE-1 recall of a text, and of as many first words of its source: what choosing sentences is worth. */
export interface RougePair {
  readonly chosen: number;
  readonly lead: number;
}

const listWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function recall(said: readonly string[], wanted: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of said) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of wanted) {
    const left = counts.get(word) ?? 0;
    if (left > 0) both += 1;
    counts.set(word, left - 1);
  }
  return both / Math.max(1, wanted.length);
}

/** Compares chosen sentences and the first whole sentences of the source, cut at the same number of words, with a person's summary. */
export function rougeOne(chosen: string, source: string, truth: string): RougePair {
  const said = listWords(chosen);
  const wanted = listWords(truth);
  return {
    chosen: recall(said, wanted),
    lead: recall(listWords(source).slice(0, said.length), wanted),
  };
}
