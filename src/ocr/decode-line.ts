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

/**
 * Reads class probabilities (one row a step) by the rule of CTC: the best class of each step, repeats and blanks dropped.
 * A line with a few Han signs among other letters is read again without them: they are guesses at smudged Latin.
 */
export function decodeLine(scores: Float32Array, steps: number, alphabet: readonly string[]): Character[] {
  const all = decode(scores, steps, alphabet, () => true);
  const guesses = all.filter(({ text }) => han.test(text)).length;
  if (guesses === 0 || guesses * 2 > all.length) return all;
  return decode(scores, steps, alphabet, isLatin(alphabet));
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
        characters.push({ text: alphabet[best]!, x, confidence: score, spaceBefore });
      } else if (score > last.confidence) {
        last.confidence = score;
        last.x = x;
      }
      spaceBefore = scores[row + space]!;
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
