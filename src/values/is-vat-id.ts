import { isLuhn } from "./is-luhn.ts";
import { mod97 } from "./mod-97.ts";

const weigh = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index] ?? 0), 0);

/** ISO 7064 MOD 11,10 over all digits but the last, which it checks. */
function isMod1110(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) product = (((Number(digit) + product) % 10 || 10) * 2) % 11;
  return (11 - product) % 10 === Number(digits.at(-1));
}

function isAustrian(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 7)).reduce((total, digit, index) => {
    const doubled = Number(digit) * 2;
    return total + (index % 2 === 0 ? Number(digit) : Math.floor(doubled / 10) + (doubled % 10));
  }, 0);
  return (96 - sum) % 10 === Number(digits[7]);
}

function isFrench(text: string): boolean {
  const [key, siren] = [text.slice(0, 2), text.slice(2)];
  if (!/^\d+$/.test(key)) return true;
  return Number(BigInt(`${siren}12`) % 97n) === Number(key);
}

/** NIF, NIE and CIF share one form; letters stand for people or kinds of companies. */
function isSpanish(text: string): boolean {
  const person = /^([XYZ\d])(\d{7})([A-Z])$/.exec(text);
  if (person) {
    const [, first = "", rest = "", letter] = person;
    const lead = "XYZ".includes(first) ? "XYZ".indexOf(first) : first;
    return "TRWAGMYFPDXBNJZSQVHLCKE"[Number(`${lead}${rest}`) % 23] === letter;
  }
  const digits = text.slice(1, 8);
  const sum = Array.from(digits).reduce((total, digit, index) => {
    const doubled = Number(digit) * 2;
    return total + (index % 2 === 1 ? Number(digit) : Math.floor(doubled / 10) + (doubled % 10));
  }, 0);
  const check = (10 - (sum % 10)) % 10;
  return text[8] === String(check) || text[8] === "JABCDEFGHI"[check];
}

function isDutch(text: string): boolean {
  const digits = text.slice(0, 9);
  const byEleven = weigh(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 === Number(digits[8]);
  return byEleven || mod97(`NL${text}`) === 1;
}

function isIrish(text: string): boolean {
  const second = /^\d{7}[A-W]([A-I])$/.exec(text)?.[1];
  if (!/^\d{7}/.test(text)) return true;
  const extra = second ? (second.charCodeAt(0) - 64) * 9 : 0;
  return "WABCDEFGHIJKLMNOPQRSTUV"[(weigh(text, [8, 7, 6, 5, 4, 3, 2]) + extra) % 23] === text[7];
}

const always = (): boolean => true;

/** Form after the prefix, and the check of its digits where the country has one (VIES; national tax offices). */
const rules: Readonly<Record<string, readonly [RegExp, (rest: string) => boolean]>> = {
  AT: [/^U\d{8}$/, (rest) => isAustrian(rest.slice(1))],
  BE: [/^[01]\d{9}$/, (rest) => 97 - (Number(rest.slice(0, 8)) % 97) === Number(rest.slice(8))],
  BG: [/^\d{9,10}$/, always],
  CY: [/^\d{8}[A-Z]$/, always],
  CZ: [/^\d{8,10}$/, always],
  DE: [/^[1-9]\d{8}$/, isMod1110],
  DK: [/^\d{8}$/, (rest) => weigh(rest, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0],
  EE: [/^\d{9}$/, (rest) => weigh(rest, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0],
  EL: [/^\d{9}$/, (rest) => (weigh(rest, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === Number(rest[8])],
  ES: [/^([A-Z]\d{7}[A-Z\d]|\d{8}[A-Z])$/, isSpanish],
  FI: [/^\d{8}$/, (rest) => (11 - (weigh(rest, [7, 9, 10, 5, 8, 4, 2]) % 11)) % 11 === Number(rest[7])],
  FR: [/^[A-HJ-NP-Z\d]{2}\d{9}$/, isFrench],
  HR: [/^\d{11}$/, isMod1110],
  HU: [/^\d{8}$/, (rest) => weigh(rest, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0],
  IE: [/^(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/, isIrish],
  IT: [/^\d{11}$/, isLuhn],
  LT: [/^(\d{9}|\d{12})$/, always],
  LU: [/^\d{8}$/, (rest) => Number(rest.slice(0, 6)) % 89 === Number(rest.slice(6))],
  LV: [/^\d{11}$/, always],
  MT: [
    /^\d{8}$/,
    (rest) => (37 - (weigh(rest, [3, 4, 6, 7, 8, 9]) % 37)) % 37 === Number(rest.slice(6)) % 37,
  ],
  NL: [/^\d{9}B\d{2}$/, isDutch],
  PL: [/^\d{10}$/, (rest) => weigh(rest, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(rest[9])],
  PT: [
    /^\d{9}$/,
    (rest) => {
      const check = 11 - (weigh(rest, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
      return (check > 9 ? 0 : check) === Number(rest[8]);
    },
  ],
  RO: [
    /^\d{2,10}$/,
    (rest) => {
      const digits = rest.padStart(10, "0");
      return ((weigh(digits, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === Number(digits[9]);
    },
  ],
  SE: [/^\d{10}01$/, (rest) => isLuhn(rest.slice(0, 10))],
  SI: [/^[1-9]\d{7}$/, (rest) => (11 - (weigh(rest, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === Number(rest[7])],
  SK: [/^[1-9]\d{9}$/, (rest) => Number(rest) % 11 === 0],
  XI: [/^(\d{9}|\d{12}|(GD|HA)\d{3})$/, always],
  GB: [/^(\d{9}|\d{12}|(GD|HA)\d{3})$/, always],
  CHE: [/^\d{9}$/, (rest) => (11 - (weigh(rest, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === Number(rest[8])],
  NO: [
    /^\d{9}(MVA)?$/,
    (rest) => (11 - (weigh(rest, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === Number(rest[8]),
  ],
};

/**
 * Whether a VAT id has its country's form and check digits; blanks, dots and hyphens are left out. Undefined where no
 * known country prefix leads it. Greece is `EL` or `GR`; the Swiss form is `CHE-123.456.789`, with or without `MWST`.
 */
export function isVatId(text: string): boolean | undefined {
  const plain = text
    .replace(/[\s./-]/g, "")
    .toUpperCase()
    .replace(/^GR/, "EL")
    .replace(/(?<=^CHE\d{9})(MWST|TVA|IVA)$/, "");
  const prefix = plain.startsWith("CHE") ? "CHE" : plain.slice(0, 2);
  const rule = rules[prefix];
  const rest = plain.slice(prefix.length);
  // A word such as "DEPOT" leads with a country's letters; an id has digits.
  if (!rule || !/\d{2}/.test(rest)) return undefined;
  return rule[0].test(rest) && rule[1](rest);
}
