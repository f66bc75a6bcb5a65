import type { ObjectNode } from "../../../document/schema-node.ts";
import type { Prose } from "../prose.ts";
import { fillItem } from "./fill-item.ts";
import type { ProseItem } from "./items.ts";

const mostTerms = 60;
const means =
  /(?<open>["“„«]\s?)(?<term>[^"“”»«]{2,70}?)\s?["”“»]\s*(?:\([^)]*\)\s*)?,?\s*(?:(?:shall |will )?(?:mean|include|refer|be defined|have the meaning)s?\b|(?:means|refers to|includes|is defined|are defined|has the meaning)\b|bedeutet|bezeichnet|meint|im sinne dieses|désigne|signifie|significa|designa|se entenderá|indica|si intende)/giu;
const bracket = /\((?:[^()"“”]{0,70})(?<open>["“„«]\s?)(?<term>[^"“”»«()]{2,60}?)\s?["”“»'][^()]{0,60}\)/gu;

/** Terms that the text defines, each with the sentence that does. */
export function listTerms(item: ObjectNode, prose: Prose): ProseItem[] {
  const { segment, sentences } = prose.flow;
  const items: ProseItem[] = [];
  const seen = new Set<string>();
  const termName = item.properties.find(
    (node) => node.type === "leaf" && /^(?:term|name|word|phrase)$/u.test(node.name),
  )?.name;
  if (termName === undefined) return items;
  for (const sentence of sentences) {
    const text = segment.text.slice(sentence.start, sentence.end);
    for (const pattern of [means, bracket]) {
      for (const match of text.matchAll(pattern)) {
        const term = match.groups!["term"]!.replace(/[,.]$/u, "");
        if (!/^\p{Lu}|^\d/u.test(term) || seen.has(term) || items.length >= mostTerms) continue;
        seen.add(term);
        const start =
          sentence.start +
          match.index +
          match[0].indexOf(match.groups!["open"]!) +
          match.groups!["open"]!.length;
        items.push(
          fillItem(item, sentence, prose, 0.85, {
            [termName]: { value: term, range: { segment, start, end: start + term.length } },
          }),
        );
      }
    }
  }
  return items;
}
