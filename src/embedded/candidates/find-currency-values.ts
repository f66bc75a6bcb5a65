import { toCurrency } from "../entities/currencies.ts";
import { currencyPattern } from "../entities/currency-pattern.ts";
import type { Entities } from "../entities/find-entities.ts";
import type { Target } from "../labels/target.ts";
import type { Reading } from "../reading/reading.ts";
import type { Candidate } from "./candidate.ts";

const signs = new RegExp(String.raw`(?<![\p{L}])(${currencyPattern})(?![\p{L}])`, "gu");

/** The document's currency for leaves that ask for one, with the first place where it is printed. */
export function findCurrencyValues(
  targets: readonly Target[],
  reading: Reading,
  entities: Entities,
): Candidate[] {
  const { currency } = entities.conventions;
  if (!currency) return [];
  for (const segment of reading.segments) {
    for (const match of segment.text.matchAll(signs)) {
      if (toCurrency(match[1]!) !== currency) continue;
      const ranges = [{ segment, start: match.index, end: match.index + match[0].length }];
      return targets
        .filter((target) => target.node.kind === "currency" && !/tax/i.test(target.node.name))
        .map((target) => ({ target, value: currency, ranges, score: 0.6, scores: { type: 0.6 } }));
    }
  }
  return [];
}
