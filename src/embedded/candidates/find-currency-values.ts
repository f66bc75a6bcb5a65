import { toCurrency } from "../entities/currencies.ts";
import { currencyPattern } from "../entities/currency-pattern.ts";
import type { Entities } from "../entities/find-entities.ts";
import type { Target } from "../labels/target.ts";
import type { Reading } from "../reading/reading.ts";
import type { Candidate } from "./candidate.ts";

const signs = new RegExp(String.raw`(?<!\p{L})(${currencyPattern})(?!\p{L}|0\d)`, "gu");

/** Signs that stand for several currencies, and what they stand for beside their most common meaning. */
const shared: Readonly<Record<string, readonly string[]>> = {
  $: ["AUD", "CAD", "NZD", "SGD", "MXN", "ARS"],
  "¥": ["CNY"],
};

/** The document's currency for leaves that ask for one, with the first place where it is printed: its own sign, else one that it shares. */
export function findCurrencyValues(
  targets: readonly Target[],
  reading: Reading,
  entities: Entities,
): Candidate[] {
  const { currency } = entities.conventions;
  if (!currency) return [];
  const places = (means: (sign: string) => boolean | undefined) =>
    reading.segments.flatMap((segment) =>
      [...segment.text.matchAll(signs)]
        .filter((match) => means(match[1]!))
        .map(({ 0: sign, index }) => ({ segment, start: index, end: index + sign.length })),
    );
  const own = places((sign) => toCurrency(sign) === currency);
  const place = own[0] ?? places((sign) => shared[sign]?.includes(currency))[0];
  if (!place) return [];
  return targets
    .filter((target) => target.node.kind === "currency" && !/tax/i.test(target.node.name))
    .map((target) => ({ target, value: currency, ranges: [place], score: 0.6, scores: { type: 0.6 } }));
}
