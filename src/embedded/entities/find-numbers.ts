import { isSummaryText } from "../tables/is-summary-text.ts";
import type { Segment, TextRange } from "../reading/reading.ts";
import { standsAtBlank } from "../reading/stands-at-blank.ts";
import { toCurrency } from "./currencies.ts";
import { currencyPattern } from "./currency-pattern.ts";
import { units } from "./units.ts";

/** A printed number before the document's conventions are known. */
export interface RawNumber extends TextRange {
  readonly raw: string;
  readonly mantissa: string;
  readonly isNegative: boolean;
  readonly isPercent: boolean;
  readonly currency?: string;
  readonly unit?: string;
  /** 0..1; below 1 where letters were read as digits or blanks were closed. */
  readonly score: number;
}

const grouped = String.raw`\d{1,3}(?:[.,'’]\d{3})+(?:[.,]\d{1,4})?(?!\d)`;
const spaced = String.raw`\d{1,3}(?:[   ]\d{3})+(?:[.,]\d{1,4})?(?!\d)`;
const broken = String.raw`\d{1,5}(?: [.,] ?|[.,] )\d{2}(?![\d.,])`;
const plain = String.raw`\d+(?:[.,]\d+)*`;
const bare = String.raw`[.,]\d{2}(?!\d)`;
const misread = String.raw`(?=[\doOlISB]*[.,]?[\doOlISB]*\d)[\doOlISB]{1,6}[.,][\doOlISB]{2}(?![\w])`;

/** Noughts of cents read as round letters: "114.0C", "55.DC". */
const roundCents = String.raw`\d{1,4}[.,](?=\d?[oOCDQ])[\doOCDQ]{2}(?![\w])`;

function pattern(mantissas: readonly string[]): RegExp {
  return new RegExp(
    String.raw`(?<open>\()?(?<sign>[-−–+](?=\S))?\s?(?:(?<before>${currencyPattern})\s?[.:]?\s?)?(?<inner>[-−–](?=\S))?\s?(?<mantissa>${mantissas.join("|")})` +
      String.raw`(?<trail>[-−](?![\d\w]))?(?:\s?(?<after>${currencyPattern})(?![A-Za-z\d]))?(?:\s?(?<percent>%))?(?<close>\))?(?:\s?(?<unit>[A-Za-zÀ-ÿ²³][\wÀ-ÿ²³]{0,10})\b)?`,
    "gu",
  );
}

const clean = pattern([grouped, spaced, plain, bare]);
const scanned = pattern([broken, grouped, spaced, misread, roundCents, plain, bare]);

/** All printed numbers of a segment; `taken` are pieces that are something else (dates, addresses of mail, IBANs). */
export function findNumbers(segment: Segment, isOcr: boolean, taken: readonly TextRange[]): RawNumber[] {
  const found: RawNumber[] = [];
  const text = isOcr ? markDecimals(segment.text) : segment.text;
  const expression = new RegExp((isOcr ? scanned : clean).source, "gu");
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const groups = match.groups!;
    let mantissa = groups["mantissa"]!;
    let at = match.index + match[0].indexOf(mantissa, (groups["before"] ?? "").length);
    if (
      /[   ]/.test(mantissa) &&
      !/[ ]?[.,][ ]?\d{2}$/.test(mantissa.replace(/^\d+/, "")) &&
      !isTight(segment, at, at + mantissa.length)
    ) {
      mantissa = mantissa.split(/[   ]/)[0]!;
    } else if (/^\d{1,3}(?:[   ]\d{3})+/.test(mantissa) && !isTight(segment, at, at + mantissa.length)) {
      mantissa = mantissa.split(/[   ]/)[0]!;
    }
    const wasCut = mantissa !== groups["mantissa"];
    const end = wasCut ? at + mantissa.length : match.index + match[0].length;
    expression.lastIndex = Math.max(wasCut ? end : at + mantissa.length, match.index + 1);
    if (!wasCut && groups["after"])
      expression.lastIndex = Math.max(
        expression.lastIndex,
        text.indexOf(groups["after"], at + mantissa.length) + groups["after"].length,
      );
    const start = startOf(text, match.index, at, groups);
    if (!standsAlone(text, start, at, at + mantissa.length, groups)) continue;
    if (taken.some((range) => range.start < at + mantissa.length && range.end > at)) continue;
    const letters = /[oOlISBCDQ]/.test(mantissa);
    const digits = letters
      ? mantissa
          .replace(/[oOCDQ]/g, "0")
          .replace(/[lI]/g, "1")
          .replaceAll("S", "5")
          .replaceAll("B", "8")
      : mantissa;
    const unit = groups["unit"] && units.has(groups["unit"].toLowerCase()) ? groups["unit"] : undefined;
    const currency =
      toCurrency(groups["before"] ?? "") ?? (wasCut ? undefined : toCurrency(groups["after"] ?? ""));
    const last = wasCut
      ? end
      : unit
        ? end
        : end - (groups["unit"] ? match[0].length - match[0].lastIndexOf(groups["unit"]) : 0);
    found.push({
      segment,
      start,
      end: Math.max(at + mantissa.length, trimEnd(text, last)),
      raw: text.slice(start, Math.max(at + mantissa.length, trimEnd(text, last))),
      mantissa: digits.replace(/ ?([.,]) ?/, "$1"),
      isNegative:
        Boolean(groups["sign"] && groups["sign"] !== "+") ||
        Boolean(groups["inner"] ?? (wasCut ? undefined : groups["trail"])) ||
        Boolean(groups["open"] && groups["close"] && !groups["percent"] && /[.,]\d{2}$/.test(mantissa)),
      isPercent: !wasCut && groups["percent"] !== undefined,
      ...(currency ? { currency } : {}),
      ...(unit && !wasCut ? { unit } : {}),
      score: letters ? 0.5 : mantissa.includes(" ") && /\d [.,]|[.,] \d/.test(mantissa) ? 0.7 : 1,
    });
    at = end;
  }
  return found;
}

/** A decimal point that was not read leaves a blank: "11 60" alone in its place, or behind the words of a sum ("Total GST 1 20"). */
function markDecimals(text: string): string {
  const [, words = "", whole = "", cents = ""] =
    /^([^\d]*)((?:RM|[$€£])?\s?-?\d{1,4}) (\d{2}(?: [A-Z]{1,2})?)$/.exec(text) ?? [];
  return cents !== "" && (words === "" || isSummaryText(words)) ? `${words}${whole}.${cents}` : text;
}

/** Blanks inside a number are narrower than those between words. */
function isTight(segment: Segment, start: number, end: number): boolean {
  // "Amount: 1 250,00 EUR": nothing else stands behind the colon.
  const { text } = segment;
  if (
    /[:=]\s*\p{Sc}?\s*$/u.test(text.slice(0, start)) &&
    /^\s*(?:\p{Sc}|[A-Z]{3})?\s*$/u.test(text.slice(end))
  )
    return true;
  // "Total TTC 1 353,00 €": a sum has no count before it, where cents stand behind a comma.
  if (
    /,\d{2}$/.test(text.slice(start, end)) &&
    /^\s*(?:\p{Sc}|[A-Z]{3})\s*$/u.test(text.slice(end)) &&
    !/\d/.test(text.slice(0, start)) &&
    isSummaryText(text.slice(0, start))
  )
    return true;
  const tokens = segment.tokens.filter((token) => token.end > start && token.start < end);
  // In a text without boxes all blanks are as wide: a cell that holds nothing else is one number.
  const isAlone = !/[\p{L}\d]/u.test(
    (text.slice(0, start) + text.slice(end)).replace(/(?<!\p{L})[A-Z]{3}(?!\p{L})/gu, ""),
  );
  if (isAlone && tokens.slice(1).every((token, index) => standsAtBlank(tokens[index]!, token))) {
    const [first] = tokens;
    if (first && Number.isInteger(first.left) && first.right - first.left === first.text.length) return true;
  }
  return tokens.slice(1).every((token, index) => token.left - tokens[index]!.right < 0.36 * token.size);
}

function startOf(
  text: string,
  index: number,
  at: number,
  groups: Record<string, string | undefined>,
): number {
  if (groups["open"] && !groups["close"]) index += 1;
  while (index < at && /\s/.test(text[index]!)) index += 1;
  return index;
}

/** A number that is part of a code, a fraction, a range or a name of parts ("4x4/A-12") is none. */
function standsAlone(
  text: string,
  start: number,
  at: number,
  end: number,
  groups: Record<string, string | undefined>,
): boolean {
  const before = text[start - 1] ?? " ";
  const after = text[end] ?? " ";
  // "2 x3,10": the sign of a multiplication clings to the price.
  const isPrice =
    /[.,]\d{2}$/.test(text.slice(at, end)) && /(?<![\p{L}\d])\d{1,4}\s?x$/iu.test(text.slice(0, start));
  if (!isPrice && /[\p{L}\d_/\\#]/u.test(before) && !(before === "/" && /\s/.test(text[start - 2] ?? " ")))
    return false;
  if (start === at && /[-.:,]/.test(before) && /[\p{L}\d]/u.test(text[start - 2] ?? " ") && before !== ":")
    return false;
  if (before === ":" && /\d/.test(text[start - 2] ?? " ")) return false;
  if (groups["sign"] && start < at && /[\p{L}\d]/u.test(before)) return false;
  if (/[/\\_:]/.test(after) && /[\p{L}\d]/u.test(text[end + 1] ?? " ")) return false;
  if (/[-–]/.test(after) && /[\p{L}\d]/u.test(text[end + 1] ?? " ")) return false;
  if (/\p{L}/u.test(after)) {
    const word = /^[\p{L}²³.]+/u.exec(text.slice(end))![0];
    return (
      units.has(word.toLowerCase().replace(/\.$/, "")) ||
      toCurrency(word) !== undefined ||
      (word.length === 1 && /[A-Z]/.test(word) && /[.,]\d{2}$/.test(text.slice(at, end)))
    );
  }
  return true;
}

function trimEnd(text: string, end: number): number {
  while (end > 0 && /\s/.test(text[end - 1]!)) end -= 1;
  return end;
}
