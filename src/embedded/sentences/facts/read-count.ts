import { numberWords } from "./number-words.ts";

/** A count in digits or in words of five languages, up to 99 in English; undefined for other words. */
export function readCount(text: string): number | undefined {
  const folded = text.toLowerCase().trim();
  if (/^\d+$/.test(folded)) return Number(folded);
  const known = numberWords.get(folded);
  if (known !== undefined) return known;
  const [ten = "", one = ""] = folded.split(/[- ]/u);
  const [high, low] = [numberWords.get(ten), numberWords.get(one)];
  return high !== undefined && high >= 20 && low !== undefined && low < 10 ? high + low : undefined;
}
