import { monthNumber } from "./month-number.ts";

/** What OCR takes for a digit, and the digit. */
const digits: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  Q: "0",
  I: "1",
  l: "1",
  "|": "1",
  Z: "2",
  S: "5",
  B: "8",
};
const like = String.raw`[\dOoQIl|ZSB]`;
const numeric = new RegExp(
  String.raw`(?<![\p{L}\d])${like}{1,2}([-/.])${like}{1,2}\1(?:${like}{4}|${like}{2})(?![\p{L}\d])`,
  "gu",
);
/** Worn or doubled signs between the parts of a whole date. */
const parted = /(?<![\p{L}\d])(\d{1,2})([-/.~_:'’]{1,2})(\d{1,2})([-/.~_:'’]{1,2})((?:19|20)\d\d)(?!\d)/gu;
/** A word beside digits in which a nought or a one stands for a letter. */
const word = /(?<![\p{L}\d])(?=\p{L}*[01])(?=[01]?\p{L}{2}|\p{L}[01]\p{L})[\p{L}01]{3,9}(?![\p{L}\d])/gu;

/**
 * Dates as they were printed, where OCR mixed up letters and digits ("O3/01/2018", "0ct 3"). Every other character, and
 * the length, stay the same.
 */
export function mendScannedDates(text: string): string {
  return text
    .replace(numeric, (match) => {
      const known = match.match(/\d/g)?.length ?? 0;
      const wanted = match.replace(/[-/.]/g, "").length;
      return known < 0.6 * wanted ? match : match.replace(/[OoQIl|ZSB]/g, (sign) => digits[sign] ?? sign);
    })
    .replace(parted, (match, first: string, one: string, second: string, two: string, year: string) =>
      one === two && /^[-/.]$/.test(one)
        ? match
        : `${first}${"/".padStart(one.length)}${second}${"/".padStart(two.length)}${year}`,
    )
    .replace(word, (match) => {
      const letters = match.replaceAll("0", "o").replaceAll("1", "l");
      return monthNumber(letters) === undefined ? match : letters;
    });
}
