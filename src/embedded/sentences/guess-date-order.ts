import type { LocaleHints } from "../../document/locale-hints.ts";
import type { Reading } from "../reading/reading.ts";

const states =
  "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming";
const american = new RegExp(
  String.raw`\b(?:State|Commonwealth) of (?:${states})\b|\b[Aa]n? (?:${states}) (?:corporation|limited|statutory|nonprofit|general|professional|LLC)|, [A-Z]{2}\s+\d{5}(?:-\d{4})?\b`,
  "u",
);

/** Where numbers leave the order of day and month open, papers under American law put the month first. */
export function guessDateOrder(reading: Reading, hints: LocaleHints): LocaleHints {
  if (hints.dates) return hints;
  let isAmerican = false;
  for (const { text } of reading.rows) {
    if (/(?<![\d./-])(?:1[3-9]|2\d|3[01])[./-]\d{1,2}[./-](?:\d{2}|\d{4})(?![\d./-])/u.test(text))
      return hints;
    isAmerican ||= american.test(text);
  }
  return isAmerican ? { ...hints, dates: "month-first" } : hints;
}
