import type { Target } from "../../labels/target.ts";
import { hasWords } from "../choose/has-words.ts";
import type { Prose } from "../prose.ts";
import type { Fact } from "./fact.ts";
import { findTitle } from "./find-title.ts";

/** Values of enums that say what kind of paper it is: by its title and opening, and by the words that only such papers have. */
export function findKindChoices({ node }: Target, prose: Prose): Fact[] {
  if (node.valueType !== "enum" || !/kind|type|category|class/iu.test(node.name)) return [];
  const { segment, sentences } = prose.flow;
  const title = findTitle(prose)[0];
  const opening = sentences.filter((sentence) => sentence.isProse).slice(0, 3);
  const facts: Fact[] = [];
  for (const value of node.values ?? []) {
    if (typeof value !== "string") continue;
    const words = [...(node.meta.valueAliases?.[value] ?? []), value.replaceAll("-", " ")];
    const weigh = (text: string): number =>
      Math.max(0, ...words.filter((word) => hasWords(text, word, true)).map((word) => word.length));
    const inTitle = title && title.score > 0.8 ? weigh(title.value) : 0;
    if (title && inTitle > 0)
      facts.push({ value, range: title.range, score: 0.8 + Math.min(0.1, inTitle / 300) });
    for (const { bodyStart, end } of opening) {
      const inText = weigh(segment.text.slice(bodyStart, end));
      if (inText > 6)
        facts.push({
          value,
          range: { segment, start: bodyStart, end },
          score: 0.45 + Math.min(0.1, inText / 300),
        });
    }
    if (prose.kind !== "other" && value === prose.kind && opening[0])
      facts.push({
        value,
        range: { segment, start: opening[0].bodyStart, end: opening[0].end },
        score: 0.93,
      });
  }
  return facts.toSorted((a, b) => b.score - a.score);
}
