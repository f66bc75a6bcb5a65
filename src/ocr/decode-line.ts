import { findLigature } from "./find-ligature.ts";

/** A character with the place of its strongest step. */
export interface Character {
  readonly text: string;
  /** 0..1 of the line's width. */
  readonly x: number;
  /** 0..1. */
  readonly confidence: number;
  /** Highest probability of a space between the character before it and itself, 0..1. */
  readonly spaceBefore: number;
}

const han = /\p{Script=Han}/u;
/** Letters and the digit that are one circle: a line of nothing else tells them apart by nothing. */
const rounds = ["0", "o", "O"];

/**
 * Reads class probabilities (one row a step) by the rule of CTC: the best class of each step, repeats and blanks dropped.
 * A line with a few Han signs among other letters is read again without them: they are guesses at smudged Latin.
 */
export function decodeLine(scores: Float32Array, steps: number, alphabet: readonly string[]): Character[] {
  const all = decode(scores, steps, alphabet, () => true);
  if (all.length === 1 && rounds.includes(all[0]!.text))
    return [joinRounds(all[0]!, scores, steps, alphabet)];
  const guesses = all.filter(({ text }) => han.test(text)).length;
  if (guesses === 0 || guesses * 2 > all.length) return all;
  return decode(scores, steps, alphabet, isLatin(alphabet));
}

/** A circle alone is as sure as its readings together. */
function joinRounds(
  character: Character,
  scores: Float32Array,
  steps: number,
  alphabet: readonly string[],
): Character {
  const step = Math.floor(character.x * steps);
  const confidence = rounds.reduce(
    (sum, text) => sum + scores[step * alphabet.length + alphabet.indexOf(text)]!,
    0,
  );
  return { ...character, confidence: Math.min(1, confidence) };
}

function decode(
  scores: Float32Array,
  steps: number,
  alphabet: readonly string[],
  allowed: (entry: number) => boolean,
): Character[] {
  const classes = alphabet.length;
  const space = classes - 1;
  const characters: { text: string; x: number; confidence: number; spaceBefore: number }[] = [];
  let previous = 0;
  let spaceBefore = 0;
  let lastStep = 0;
  const entries = { i: alphabet.indexOf("i"), l: alphabet.indexOf("l") };
  const scoreOf = (step: number, text: "i" | "l"): number => scores[step * classes + entries[text]] ?? 0;
  for (let step = 0; step < steps; step += 1) {
    const row = step * classes;
    let best = 0;
    let score = -1;
    for (let entry = 0; entry < classes; entry += 1) {
      const value = scores[row + entry]!;
      if (value > score && allowed(entry)) {
        best = entry;
        score = value;
      }
    }
    const x = (step + 0.5) / steps;
    spaceBefore = Math.max(spaceBefore, scores[row + space]!);
    if (best !== 0 && best !== space) {
      const last = characters.at(-1);
      if (best !== previous || !last) {
        const text = alphabet[best]!;
        const joined = last?.text === "f" ? findLigature(scoreOf, lastStep, step, text) : undefined;
        if (joined && spaceBefore < joined.score) {
          const { text: letter, step: at, score: confidence } = joined;
          characters.push({ text: letter, x: (at + 0.5) / steps, confidence, spaceBefore: 0 });
        }
        characters.push({ text, x, confidence: score, spaceBefore });
      } else if (score > last.confidence) {
        last.confidence = score;
        last.x = x;
      }
      spaceBefore = scores[row + space]!;
      lastStep = step;
    }
    previous = best;
  }
  return characters;
}

const latinEntries = new WeakMap<readonly string[], Uint8Array>();

function isLatin(alphabet: readonly string[]): (entry: number) => boolean {
  let entries = latinEntries.get(alphabet);
  if (!entries) {
    entries = Uint8Array.from(alphabet, (text) => (han.test(text) ? 0 : 1));
    latinEntries.set(alphabet, entries);
  }
  const table = entries;
  return (entry) => table[entry] === 1;
}
