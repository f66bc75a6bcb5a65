import { splitName } from "../../../values/split-name.ts";
import type { Target } from "../../labels/target.ts";
import { hasWords } from "../choose/has-words.ts";
import type { Prose } from "../prose.ts";
import type { Fact } from "./fact.ts";

const hollow = new Set(
  "shall will may be been is are the a of to by in for sich le la les el se il di wird peut être".split(" "),
);

/** Values of an enum inside an object ("renewal" with "kind") by the sentences that speak of that object. */
export function findOptionFacts({ node, parents }: Target, prose: Prose): Fact[] {
  const owner = parents.findLast((parent) => parent.type === "object" && parent.name !== "");
  if (node.valueType !== "enum" || !owner || node.meta.valueAliases === undefined) return [];
  const { segment, sentences } = prose.flow;
  const about = splitName(owner.name)
    .join(" ")
    .toLowerCase()
    .replace(/(?:al|ion|ment)$/u, "");
  return sentences.flatMap(({ isProse, bodyStart, end }) => {
    const text = segment.text.slice(bodyStart, end);
    if (!isProse) return [];
    return (node.values ?? []).flatMap((value) => {
      if (typeof value !== "string") return [];
      const aliases = node.meta.valueAliases?.[value] ?? [];
      const isSaid = aliases.some((alias) => {
        const words = alias
          .toLowerCase()
          .split(/\s+/u)
          .filter((word) => !hollow.has(word));
        return words.length > 1
          ? words.every((word) => hasWords(text, word, true))
          : hasWords(text, alias) && hasWords(text, about, true);
      });
      return isSaid ? [{ value, range: { segment, start: bodyStart, end }, score: 0.6 }] : [];
    });
  });
}
