const capitals = /^\p{Lu}+$/u;

/**
 * Settles characters that look alike in print (l I 1, O 0) by their neighbours, where one reading is next to
 * impossible: a digit between small letters, a capital I inside or a small l before a consonant at the start of a
 * small-letter word, a zero among capitals. Words with other digits (codes, numbers) and addresses stay as they were read.
 */
export function settleTwins(word: string): string {
  if (/[2-9@/\\]/.test(word)) return word;
  return word
    .replace(/(?<=\p{Ll})[1I](?=\p{Ll})/gu, "l")
    .replace(/(?<=\p{Ll}{2})1(?=\P{L}*$)/gu, "l")
    .replace(/(?<=\p{Ll})0(?=\p{Ll})/gu, "o")
    .replace(/^(\P{L}*)l(?=[bcdfghjkmnpqrstvwxz]\p{Ll}*)/u, "$1I")
    .replace(/\p{Lu}{2,}0(?=\p{Lu})|\p{Lu}0(?=\p{Lu}{2})/gu, (letters) =>
      capitals.test(letters.slice(0, -1)) ? `${letters.slice(0, -1)}O` : letters,
    );
}
