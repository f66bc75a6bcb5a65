import type { Flow, Sentence } from "../flow/flow.ts";
import { contentWords } from "./content-words.ts";

/**
 * How central each sentence is, 0..1: its words weighed by how often the document uses them, each sentence counted once and
 * words of nearly every sentence hardly at all.
 */
export function weighWords(flow: Flow, sentences: readonly Sentence[]): Map<Sentence, number> {
  const { text } = flow.segment;
  const words = new Map(
    sentences.map((sentence) => [
      sentence,
      new Set(contentWords(text.slice(sentence.bodyStart, sentence.end))),
    ]),
  );
  const counts = new Map<string, number>();
  for (const own of words.values()) for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  const raw = sentences.map((sentence) => {
    const own = [...words.get(sentence)!];
    const sum = own.reduce((total, word) => {
      const share = counts.get(word)! / Math.max(1, sentences.length);
      return total + Math.log(1 + counts.get(word)!) * (1 - Math.min(0.9, share));
    }, 0);
    return own.length < 3 ? 0 : sum / Math.max(8, own.length) ** 0.75;
  });
  const most = Math.max(1e-6, ...raw);
  return new Map(sentences.map((sentence, index) => [sentence, raw[index]! / most]));
}
