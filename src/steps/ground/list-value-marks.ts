import { valueMarks } from "./value-marks.ts";

const blank = 0x20;
const dash = 0x2d;

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isRare = (code: number): boolean => code === 0x60 || (code >= 0x09 && code <= 0x0d);

/** The marks of a value, found in one pass: most have none or few, and what they lack need not be done. */
export function listValueMarks(value: string): number {
  let found = 0;
  let wasBlank = true;
  let wasLetter = false;
  let mayBreak = false;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code === blank) {
      found |= wasBlank ? valueMarks.blank | valueMarks.uneven : valueMarks.blank;
      wasBlank = true;
      continue;
    }
    wasBlank = false;
    const isLetter = isSmall(code) || isCapital(code);
    if (isLetter && mayBreak) found |= valueMarks.dash;
    mayBreak = code === dash && wasLetter;
    wasLetter = isLetter;
    if (isCapital(code)) found |= valueMarks.capital;
    else if (code >= 128) found |= valueMarks.foreign;
    else if (isRare(code)) found |= valueMarks.rare;
  }
  return wasBlank ? found | valueMarks.uneven : found;
}
