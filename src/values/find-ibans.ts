import { ibanLengths } from "./iban-lengths.ts";
import { isIban } from "./is-iban.ts";

/** A piece of text in the form of an IBAN. */
export interface PrintedIban {
  readonly start: number;
  readonly end: number;
  /** Without blanks. */
  readonly value: string;
  /** True with the length of its country and right check digits. */
  readonly isValid: boolean;
}

const opening = /(?<![\p{L}\d])[A-Z]{2} {0,3}\d{2}(?= {0,3}[A-Z\d])/gu;
const following = / {0,3}[A-Z\d]/y;
const longest = 34;
const shortest = 15;
const isSign = (text: string, at: number): boolean => /[\p{L}\d]/u.test(text.charAt(at));

/** Where each sign of an IBAN that begins at `start` ends, as far as signs of one go on. */
function listEnds(text: string, start: number, from: number): number[] {
  const ends: number[] = [];
  for (let at = start; at < from; at += 1) if (text.charAt(at) !== " ") ends.push(at + 1);
  following.lastIndex = from;
  while (ends.length <= longest && following.test(text)) ends.push(following.lastIndex);
  return ends;
}

function readAt(text: string, start: number, from: number): PrintedIban | undefined {
  const ends = listEnds(text, start, from);
  const upTo = (end: number): PrintedIban => {
    const value = text.slice(start, end).replaceAll(" ", "");
    return { start, end, value, isValid: isIban(value) };
  };
  const length = ibanLengths[text.slice(start, start + 2)];
  const exact = length === undefined ? undefined : ends[length - 1];
  if (exact !== undefined) {
    const proven = upTo(exact);
    // What follows at once is the next label or a sign too many; only right check digits tell which.
    if (proven.isValid ? !/\d/.test(text.charAt(exact)) : !isSign(text, exact)) return proven;
  }
  // Misread or of no country with IBANs: whole words, without those in letters behind it.
  const whole = ends.slice(0, longest).findLast((end) => !isSign(text, end));
  if (whole === undefined) return undefined;
  const printed = upTo(start + text.slice(start, whole).replace(/(?: +[A-Z]+)+$/, "").length);
  return printed.value.length < shortest ? undefined : printed;
}

/** The IBANs of a text, in groups or not, each as long as those of its country, so that no word behind it is taken into it. */
export function findIbans(text: string): PrintedIban[] {
  const found: PrintedIban[] = [];
  for (const match of text.matchAll(opening)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const printed = readAt(text, match.index, match.index + match[0].length);
    if (printed) found.push(printed);
  }
  return found;
}
