/** Ranges of code points for ligatures of Hebrew and Arabic letters. */
const ranges = [
  [0xfb4f, 0xfb4f],
  [0xfbea, 0xfdfb],
  [0xfef5, 0xfefc],
] as const;

let known: Set<string> | undefined;

/** True for the letters that one of Unicode's own ligatures of letters read from the right stands for, in their order. */
export function isKnownLigature(letters: string): boolean {
  if (!known) {
    known = new Set();
    for (const [first, last] of ranges) {
      for (let code = first; code <= last; code += 1) {
        const spelled = String.fromCodePoint(code).normalize("NFKC");
        // Some are whole phrases, whose words come one by one.
        for (const part of [spelled, ...spelled.split(" ")]) known.add(part);
      }
    }
  }
  return known.has(letters);
}
