/**
 * Probability from which a trace is taken for the letter. Where none is printed, the most seen on 130 pages were 0.011 of an l, and of
 * an i 0.006 before a consonant and 0.07 before a vowel.
 */
const minTrace = { l: 0.012, iBeforeConsonant: 0.03, iBeforeVowel: 0.1 };
const vowel = /^[aeiouyäöüéèàâêîôûæ]$/u;
const letter = /^\p{Ll}$/u;

/** A letter that a ligature holds: its entry of the alphabet, where its trace is strongest, and how strong. */
export interface LigatureLetter {
  readonly text: "i" | "l";
  readonly step: number;
  readonly score: number;
}

/**
 * The letter between an f and what follows it, where print joins f and i or l to one shape and the recogniser sees only the f
 * (`fgure`, `fowers`): it leaves a trace of the letter there. Undefined where none is.
 */
export function findLigature(
  scoreOf: (step: number, text: "i" | "l") => number,
  from: number,
  to: number,
  next: string,
): LigatureLetter | undefined {
  if (!letter.test(next) || next === "i") return undefined;
  const isVowel = vowel.test(next);
  const least = { i: isVowel ? minTrace.iBeforeVowel : minTrace.iBeforeConsonant, l: minTrace.l };
  let best: LigatureLetter | undefined;
  for (const text of ["i", "l"] as const) {
    if (text === "l" && !isVowel) continue;
    for (let step = from; step <= to; step += 1) {
      const score = scoreOf(step, text);
      if (score >= least[text] && score > (best?.score ?? 0)) best = { text, step, score };
    }
  }
  return best;
}
