import type { ObjectNode } from "../../../document/schema-node.ts";
import type { Prose } from "../prose.ts";
import { fillItem } from "./fill-item.ts";
import type { ProseItem } from "./items.ts";

const mostAuthorities = 30;
const cases =
  /(?<value>(?:\p{Lu}[\p{L}'’.&-]*,?\s(?:(?:of|and|the|&|de|in|for)\s)*){1,7}(?:v\.?|vs\.?)\s(?:(?:of|and|the|&|de|for)\s|\p{Lu}[\p{L}'’.&-]*,?\s?|\(\p{L}+\)\s?){1,8})/gu;
const statutes: readonly RegExp[] = [
  /(?<value>(?:[Ss]ections?|[Ss]ec\.|[Aa]rticles?|[Aa]rt\.|[Rr]ules?|§{1,2})\s*\d+[A-Z]?(?:\(\w+\))*(?:\s(?:and|to|,)\s?\d+[A-Z]?(?:\(\w+\))*)*\sof\sthe\s(?:\p{Lu}[\p{L}'’-]*\s?(?:(?:of|and|\(\p{L}+\))\s)*){1,8}(?:Act|Code|Constitution|Ordinance|Rules|Order)(?:,?\s\d{4})?)/gu,
  /(?<value>§{1,2}\s*\d+[a-z]?(?:\s(?:Abs\.|Satz|Nr\.)\s*\d+)*\s(?:BGB|ZPO|StGB|StPO|HGB|GG|AktG|GmbHG|InsO|VwGO|UWG|ArbGG|KSchG))/gu,
  /(?<value>articles?\s(?:[LRD]\.?\s?)?\d+(?:-\d+)*\sdu\s(?:code\s\p{Ll}[\p{L}\s]{2,30}?)(?=[\s,.;]))/gu,
];

/** Earlier cases or statutes that a judgment cites, each once, as cited. */
export function listAuthorities(
  item: ObjectNode,
  topic: "precedents" | "statutes",
  prose: Prose,
): ProseItem[] {
  const { segment, sentences } = prose.flow;
  const name = item.properties.find(
    (node) => node.type === "leaf" && /citation|name|case|statute|text/iu.test(node.name),
  )?.name;
  const seen = new Set<string>();
  const items: ProseItem[] = [];
  if (name === undefined) return items;
  for (const sentence of sentences) {
    const text = segment.text.slice(sentence.bodyStart, sentence.end);
    for (const pattern of topic === "precedents" ? [cases] : statutes) {
      for (const match of text.matchAll(pattern)) {
        const value = match
          .groups!["value"]!.replace(/^(?:Court|Tribunal|Bench|Council|Board) in\s(?:The\s)?/u, "")
          .replace(/^(?:In|See|The|And|Vide|Also)\s/u, "")
          .replace(/[\s,.;]+$/u, "")
          .replace(/\s(?:of|and|the|in|for)$/u, "");
        if (seen.has(value) || value.length < 6 || items.length >= mostAuthorities) continue;
        seen.add(value);
        const start = sentence.bodyStart + match.index + match[0].indexOf(value);
        items.push(
          fillItem(item, sentence, prose, 0.75, {
            [name]: { value, range: { segment, start, end: start + value.length } },
          }),
        );
      }
    }
  }
  return items;
}
