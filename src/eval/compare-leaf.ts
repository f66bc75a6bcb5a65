import { distance } from "fastest-levenshtein";
import type { Metric } from "../document/leaf-meta.ts";
import { foldName } from "../values/fold-name.ts";
import { parseDate } from "../values/parse-date.ts";
import { toDecimal } from "../values/to-decimal.ts";

/** From so much of a text on, two texts are taken for the same. */
const leastSimilarity = 0.9;

const asText = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");

function similarityOf(expected: string, actual: string): number {
  const length = Math.max(expected.length, actual.length);
  return length === 0 ? 1 : 1 - distance(expected, actual) / length;
}

/** Words after folding, for texts whose punctuation nobody agrees on. */
const wordsOf = (text: string): string =>
  text
    .split(/\s+/u)
    .map(foldName)
    .filter((word) => word !== "")
    .join(" ");

/** A truth that knows the month alone is met by any day of it. */
function isSameDate(expected: string, actual: string): boolean {
  const [wanted, given] = [expected, actual].map((text) => parseDate(text, "year-first")?.iso ?? text);
  return (
    wanted === given ||
    (wanted !== undefined && wanted.length < 10 && given?.startsWith(`${wanted}-`) === true)
  );
}

function isSameNumber(expected: unknown, actual: unknown): boolean {
  const [wanted, given] = [toDecimal(expected), toDecimal(actual)];
  return wanted && given ? wanted.eq(given) : asText(expected) === asText(actual);
}

/** How like two values of a leaf are, 0..1, and whether they count as the same, by the metric of the leaf. */
export function compareLeaf(
  metric: Metric,
  expected: unknown,
  actual: unknown,
): { readonly isSame: boolean; readonly similarity: number } {
  const yes = (isSame: boolean) => ({ isSame, similarity: isSame ? 1 : 0 });
  const [wanted, given] = [asText(expected), asText(actual)];
  switch (metric) {
    case "decimal":
      return yes(isSameNumber(expected, actual));
    case "date":
      return yes(isSameDate(wanted, given));
    case "boolean":
    case "exact":
      return yes(wanted === given);
    case "enum":
    case "exact-ci":
      return yes(foldName(wanted) === foldName(given));
    case "digits": {
      const digits = (text: string): string => text.replaceAll(/\D/gu, "").replace(/^0+/u, "");
      // A country code may stand before the number or not.
      const [first, second] = [digits(wanted), digits(given)];
      return yes(
        first === second ||
          (first.length >= 6 && (second.endsWith(first) || first.endsWith(second)) && second.length >= 6),
      );
    }
    case "text": {
      const similarity = similarityOf(wordsOf(wanted), wordsOf(given));
      return { isSame: similarity >= leastSimilarity, similarity };
    }
    case "set":
    case "fuzzy": {
      const similarity = similarityOf(foldName(wanted), foldName(given));
      return { isSame: similarity >= leastSimilarity, similarity };
    }
    default:
      metric satisfies never;
      return yes(false);
  }
}
