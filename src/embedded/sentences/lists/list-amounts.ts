import type { ObjectNode } from "../../../document/schema-node.ts";
import { decideConventions } from "../../conventions/decide-conventions.ts";
import { findNumbers } from "../../entities/find-numbers.ts";
import { readMantissa } from "../../entities/read-mantissa.ts";
import type { Prose } from "../prose.ts";
import { fillItem } from "./fill-item.ts";
import type { ProseItem } from "./items.ts";
import { spanAt } from "../flow/span-at.ts";

const mostAmounts = 20;

/** Amounts of money of the text, each with its sentence; numbers without a currency are left out. */
export function listAmounts(item: ObjectNode, prose: Prose): ProseItem[] {
  const { flow, reading } = prose;
  const { segment, sentences } = flow;
  const amountName = item.properties.find(
    (node) => node.type === "leaf" && (node.kind === "decimal" || node.kind === "integer"),
  )?.name;
  const currencyName = item.properties.find((node) => node.type === "leaf" && node.kind === "currency")?.name;
  const labelName = item.properties.find(
    (node) => node.type === "leaf" && /^(?:label|name|what|description|title)$/u.test(node.name),
  )?.name;
  if (amountName === undefined) return [];
  const numbers = findNumbers(segment, false, []);
  const { decimals } = decideConventions(reading, numbers, [], {});
  const seen = new Set<string>();
  return numbers
    .flatMap((number) => {
      const value = readMantissa(number.mantissa, decimals);
      const sentence = spanAt(sentences, number.start);
      const key = `${value} ${number.currency}`;
      if (!number.currency || value === undefined || number.isPercent || !sentence?.isProse || seen.has(key))
        return [];
      seen.add(key);
      const range = { segment, start: number.start, end: number.end };
      const before = segment.text.slice(sentence.bodyStart, number.start).replace(/\s+/gu, " ").trim();
      const label = before
        .split(" ")
        .slice(-6)
        .join(" ")
        .replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "");
      return [
        fillItem(item, sentence, prose, 0.75, {
          [amountName]: { value, range },
          ...(currencyName === undefined ? {} : { [currencyName]: { value: number.currency, range } }),
          ...(labelName === undefined || label === "" ? {} : { [labelName]: { value: label, range } }),
        }),
      ];
    })
    .slice(0, mostAmounts);
}
