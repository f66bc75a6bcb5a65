import type { Flow } from "../flow/flow.ts";
import type { Fact } from "./fact.ts";

const lastSentences = 15;
const costs = /\bcosts?\b|\bkosten\b|\bdépens\b|\bcostas\b|\bspese\b/iu;
const orders =
  /\b(?:with|without|no order|no|pay|bear|each|hearing|träg\p{L}*|auferlegt|condamn\p{L}*|impon\p{L}*|conden\p{L}*|condann\p{L}*|compens\p{L}*)\b/iu;

/** The last sentence in which a court says who bears the costs. */
export function findCosts({ segment, sentences }: Flow): Fact[] {
  return sentences
    .slice(-lastSentences)
    .flatMap(({ bodyStart, end }) => {
      const text = segment.text.slice(bodyStart, end);
      return costs.test(text) && orders.test(text) && text.length < 300
        ? [{ value: text.replace(/\s+/gu, " "), range: { segment, start: bodyStart, end }, score: 0.75 }]
        : [];
    })
    .toReversed();
}
