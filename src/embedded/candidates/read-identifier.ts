import { isIban } from "../../values/is-iban.ts";
import type { Place } from "./candidate.ts";
import type { ReadValue } from "./read-value.ts";
import { withRegister } from "./with-register.ts";

/** A code: letters, digits and signs without blanks, at least one digit; groups of digits may be parted by blanks. */
const code = /^[\p{L}\d#(][\p{L}\d\-/._#&()*+:]*$/u;

/** A part of a code that is printed with blanks; currencies are none. */
const part = /^(?!EUR$|USD$|GBP$|RM$|CHF$|PM$|AM$)[A-Z\d][A-Z\d\-/.]{0,9}$/;

/** The letters of a series; no word for a number. */
const series = /^(?!(?:ID|REF|DOC|NUM|NR|NO)$)[A-Z]{1,3}$/;

/** The identifier at the start of a place: the first word with a digit, with the short words that belong to it. */
export function readIdentifier(place: Place): ReadValue[] {
  const { segment, start, end } = place.range;
  const words = [...segment.text.slice(start, end).matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: start + match.index,
  }));
  const isCode = ({ text }: { text: string }): boolean => /\d/.test(text) && code.test(trim(text));
  const open = words.findIndex((word) => isCode(word) && !/^\(.*\)$/.test(word.text));
  const first = open < 0 ? words.findIndex(isCode) : open;
  if (first < 0 || first > 4) return wholeWord(place, words);
  let last = first;
  let from = first;
  // "FR 05 987 654 321" and "421 938 861": short groups of digits go on; a date does not.
  while (
    last + 1 < words.length &&
    (/^\d{1,4}[.,;]?$/.test(words[last + 1]!.text) ||
      (last > first + 1 && /^\d{5}$/.test(words[last + 1]!.text))) &&
    /^[A-Z]{0,3}\d{1,4}$/.test(words[last]!.text)
  )
    last += 1;
  if (first > 0 && /^[A-Z]{2,3}$/.test(words[first - 1]!.text) && /^\d/.test(words[first]!.text))
    from = first - 1;
  // "Fatura FR A/77": series have letters of their own before a stroke.
  if (first === 1 && words.length === 2 && series.test(words[0]!.text) && words[1]!.text.includes("/"))
    from = 0;
  // A short code of several parts that fills its place ("QX-77 B").
  const rest = words.slice(from);
  if (
    place.isParted &&
    rest.length <= 4 &&
    rest.every(({ text }) => part.test(text)) &&
    last < words.length - 1
  )
    last = words.length - 1;
  while (
    place.isParted &&
    from > 0 &&
    first - from < 2 &&
    /^[A-Z]{1,3}(?:-[A-Z]{1,3})?$/.test(words[from - 1]!.text)
  )
    from -= 1;
  // "123456789, 987654321": a list of codes is printed as one.
  while (
    last + 1 < words.length &&
    words[last]!.text.endsWith(",") &&
    isCode(words[last + 1]!) &&
    words[last]!.text.length > 5
  )
    last += 1;
  const begin = words[from]!.start;
  const stop = words[last]!.start + words[last]!.text.length;
  const raw = segment.text.slice(begin, stop);
  const value = trim(raw);
  const score =
    (from === 0 || /^(?:nr|no|n°|nº|num)\.?:?$/i.test(words[from - 1]!.text) ? 1 : 0.75 - 0.1 * (first - 1)) *
    // An IBAN behind "Account" is no number of the bank's own, where the schema asks for both.
    (isIban(value.replaceAll(" ", "")) ? 0.4 : 1) *
    (looksLikeDate(value) ? 0.3 : /[.,]\d{2}$/.test(value) && /^[\d.,]+$/.test(value) ? 0.4 : 1);
  const at = begin + raw.indexOf(value);
  return [
    withRegister({
      // Numbers of offices are printed in groups; their blanks are no part of them.
      value: /^\d+(?: \d+){2,}$/.test(value) ? value.replaceAll(" ", "") : value,
      range: { segment, start: at, end: at + value.length },
      score,
    }),
  ];
}

/** A code without digits: one word in capitals that fills the place. */
function wholeWord(place: Place, words: readonly { text: string; start: number }[]): ReadValue[] {
  const only = words[0];
  if (words.length !== 1 || !only || !/^[A-Z][A-Z\d\-_/.]{2,}$/.test(only.text) || !place.isParted) return [];
  return [
    {
      value: only.text,
      range: { segment: place.range.segment, start: only.start, end: only.start + only.text.length },
      score: 0.5,
    },
  ];
}

function trim(text: string): string {
  const trimmed = text
    .replace(/^[:#(*]+(?=[^#]*$)/, (lead) => (lead.endsWith("#") ? "#" : ""))
    .replace(/[.,;:*]+$/, "");
  return trimmed.includes("(") ? trimmed : trimmed.replace(/\)+$/, "");
}

function looksLikeDate(text: string): boolean {
  return mayBeDate(text) || /^\d{1,2}:\d{2}/.test(text);
}

/** Three short groups of digits of which none is out of the reach of a day, a month or a year. */
function mayBeDate(text: string): boolean {
  const groups = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{2,4})$/.exec(text);
  if (!groups) return false;
  const [first = 0, second = 0, third = 0] = groups.slice(1).map(Number);
  const isDay = (day: number, month: number): boolean => day > 0 && day <= 31 && month > 0 && month <= 12;
  return isDay(first, second) || isDay(second, first) || isDay(third, second);
}
