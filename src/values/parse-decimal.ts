import { currencyCodes } from "./currency-codes.ts";

export type DecimalConvention = "comma" | "point";

export interface ParsedDecimal {
  /** Plain notation with a point, such as `-1234.50`; decimals are kept as they were printed. */
  readonly value: string;
  /** True where the text alone allows a second reading (`1,234`): as thousands or as decimals. */
  readonly ambiguous: boolean;
}

/** Marks that stand around an amount and say nothing about its number. */
const sign = String.raw`\p{Sc}|[A-Z]{1,2}\$|RM|Rs\.?|Rp\.?|S\/\.?|Fr\.?|SFr\.?|kr\.?|zł|Kč|Ft|lei|лв\.?|р\.|руб\.?|[Ee]uros?`;
const signAtStart = new RegExp(`^(?:${sign})`, "u");
const signAtEnd = new RegExp(`(?:${sign}|%)$`, "u");
const minusSigns = /[−‐‑‒–—﹣－]/gu;
const blanks = /[\s\u00a0\u2007\u2009\u202f]+/gu;
const apostrophes = /[’‘`´ʼ]/gu;

const grouped = {
  ",": /^\d{1,3}(?:,\d{3})+$|^\d{1,2}(?:,\d{2})+,\d{3}$/,
  ".": /^\d{1,3}(?:\.\d{3})+$/,
  " ": /^\d{1,3}(?: \d{3})+$/,
  "'": /^\d{1,3}(?:'\d{3})+$/,
};

function stripMarks(text: string): { digits: string; negative: boolean } {
  let rest = text;
  let negative = false;
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.trim();
    const bracketed = /^\((.*)\)$/.exec(rest);
    if (bracketed?.[1] !== undefined && !negative) {
      negative = true;
      rest = bracketed[1];
    } else if (!negative && rest.startsWith("-")) {
      negative = true;
      rest = rest.slice(1);
    } else if (!negative && /\d\s*-$/.test(rest)) {
      negative = true;
      rest = rest.slice(0, -1);
    } else if (rest.startsWith("+")) rest = rest.slice(1);
    else if (currencyCodes.has(rest.slice(0, 3))) rest = rest.slice(3);
    else if (currencyCodes.has(rest.slice(-3))) rest = rest.slice(0, -3);
    else rest = rest.replace(signAtStart, "").replace(signAtEnd, "");
  }
  return { digits: rest, negative };
}

/** The whole part without its group marks; undefined where they do not part it as groups do. */
function readWhole(text: string): string | undefined {
  if (/^\d*$/.test(text)) return text;
  for (const [mark, pattern] of Object.entries(grouped)) {
    if (text.includes(mark)) return pattern.test(text) ? text.replaceAll(mark, "") : undefined;
  }
  return undefined;
}

function readDigits(
  text: string,
  convention: DecimalConvention | undefined,
): { whole: string; decimals: string; ambiguous: boolean } | undefined {
  const last = Math.max(text.lastIndexOf(","), text.lastIndexOf("."));
  const mark = text[last];
  if (mark === undefined) {
    const whole = readWhole(text);
    return whole === undefined ? undefined : { whole, decimals: "", ambiguous: false };
  }
  const head = text.slice(0, last);
  const tail = text.slice(last + 1);
  if (!/^\d*$/.test(tail)) return undefined;
  const repeated = head.includes(mark);
  const other = head.includes(mark === "," ? "." : ",");
  const mayGroup = !other && (grouped["."].test(text) || grouped[","].test(text)) && !text.startsWith("0");
  if (repeated && !mayGroup) return undefined;
  const isDecimalMark = (convention === "comma") === (mark === ",");
  const asGroups = mayGroup && (repeated || (convention ? !isDecimalMark : mark === ","));
  if (asGroups)
    return { whole: text.replaceAll(mark, ""), decimals: "", ambiguous: !repeated && !convention };
  const whole = readWhole(head);
  if (whole === undefined) return undefined;
  return { whole, decimals: tail, ambiguous: mayGroup && !convention };
}

/**
 * A printed number to a decimal: `1.234,56`, `1,234.56`, `1 234,56`, `1'234.56`, `(12.00)`, `12.00-`, `CHF 12.--`,
 * `-$5`, `19 %`. Undefined for anything that is not one number. `convention` says which mark parts the decimals;
 * without it a lone comma before three digits is read as thousands, a lone point as decimals, both `ambiguous`.
 */
export function parseDecimal(text: string, convention?: DecimalConvention): ParsedDecimal | undefined {
  // Digits with a mark before one or two of them allow one reading, and are what most numbers are.
  const common = /^0*(\d+)(?:[.,](\d{1,2}))?$/.exec(text);
  if (common) {
    const [, whole = "", decimals] = common;
    return { value: decimals === undefined ? whole : `${whole}.${decimals}`, ambiguous: false };
  }
  const plain = text
    .normalize("NFKC")
    .replace(minusSigns, "-")
    .replace(apostrophes, "'")
    .replace(blanks, " ")
    .trim()
    // "12.-" and "12,--" are the Swiss and German way to write no cents.
    .replace(/(?<=\d[.,])-{1,2}(?!\d)/, "");
  const { digits, negative } = stripMarks(plain);
  if (!/^[\d.,]/.test(digits) || !/\d/.test(digits)) return undefined;
  const read = readDigits(digits, convention);
  if (!read) return undefined;
  const whole = read.whole.replace(/^0+(?=\d)/, "") || "0";
  const value = read.decimals === "" ? whole : `${whole}.${read.decimals}`;
  return { value: negative && /[1-9]/.test(value) ? `-${value}` : value, ambiguous: read.ambiguous };
}
