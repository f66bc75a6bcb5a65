import { settleZoneLine } from "../values/settle-zone-line.ts";

const capitals = /^\p{Lu}+$/u;

/**
 * Settles characters that look alike in print (l I 1, O 0) by their neighbours, where one reading is next to
 * impossible: a digit between small letters, a capital I inside or a small l before a consonant at the start of a
 * small-letter word, a zero among capitals. Words with other digits (codes, numbers) and addresses stay as they were read; lines
 * of a machine-readable zone have rules of their own.
 */
export function settleTwins(word: string): string {
  if (word.includes("<<")) return settleZoneLine(word);
  const number = settleZeros(word);
  if (/[2-9@/\\]/.test(number)) return number;
  return number
    .replace(/(?<=\p{Ll})[1I](?=\p{Ll})/gu, "l")
    .replace(/(?<=\p{Ll}{2})1(?=\P{L}*$)/gu, "l")
    .replace(/(?<=\p{Ll})0(?=\p{Ll})/gu, "o")
    .replace(/(?<=^\P{L}*\p{L}\p{Ll}+)0(?=\P{L}*$)/gu, "o")
    .replace(/^(\P{L}*)0(?=(?!x)\p{Ll}{3})/gu, "$1O")
    .replace(/^(\P{L}*)l(?=[bcdfghjkmnpqrstvwxz]\p{Ll}*)/u, "$1I")
    .replace(/\p{Lu}{2,}0(?=\p{Lu})|\p{Lu}0(?=\p{Lu}{2})/gu, (letters) =>
      capitals.test(letters.slice(0, -1)) ? `${letters.slice(0, -1)}O` : letters,
    );
}

/** A small o after a decimal point and before or after a digit is a zero: `47.o0`, `2.3ox`. */
function settleZeros(word: string): string {
  return word.replace(/\d[.,](?:\d*o\d*)(?=\P{L}*$|[x%]$)/gu, (amount) =>
    /\d[.,](?=.*\d)/.test(amount) ? amount.replaceAll("o", "0") : amount,
  );
}
