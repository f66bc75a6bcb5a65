import type { Target } from "../../labels/target.ts";
import { hasWords } from "../choose/has-words.ts";
import type { Prose } from "../prose.ts";
import type { Fact } from "./fact.ts";

/** Sentences at the end, and at the top, in which a court says what it decides. */
const lastSentences = 12;
const dispositive =
  /\b(?:c\.a|cases?|appeals?|petitions?|applications?|suit|claim|motion|award|order|judge?ment|decree|review|reference|proceedings|klage|berufung|revision|beschwerde|pourvoi|appel|demande|recurso|demanda|apelación|ricorso|appello|domanda)\b/iu;

/** Values of an enum by the words that stand for them where a court decides; the last such sentence counts most. */
export function findDisposition({ node }: Target, { flow }: Prose): Fact[] {
  const { segment, sentences } = flow;
  if (node.valueType !== "enum")
    return sentences.slice(-4).flatMap(({ bodyStart, end }) => {
      const text = segment.text.slice(bodyStart, end);
      return dispositive.test(text) &&
        /allow|dismiss|affirm|revers|remand|grant|reject|set aside|abgewiesen|stattgegeben|zurückgewiesen|rejett|cass|estim|accogli|rigett/iu.test(
          text,
        ) &&
        text.length < 160
        ? [{ value: text, range: { segment, start: bodyStart, end }, score: 0.7 }]
        : [];
    });
  const tail = sentences.slice(-lastSentences);
  const found = tail.flatMap((sentence, index) => {
    const text = segment.text.slice(sentence.bodyStart, sentence.end);
    if (!dispositive.test(text)) return [];
    return (node.values ?? []).flatMap((value) => {
      if (typeof value !== "string") return [];
      const words = [...(node.meta.valueAliases?.[value] ?? []), value.replaceAll("-", " ")];
      const said = words.filter((alias) => hasWords(text, alias, true));
      if (said.length === 0) return [];
      const longest = Math.max(...said.map((alias) => alias.length));
      const isShort = text.length < 60;
      return [
        {
          value,
          range: { segment, start: sentence.bodyStart, end: sentence.end },
          score: 0.6 + 0.02 * index + Math.min(0.1, longest / 200) + (isShort ? 0.06 : 0),
        },
      ];
    });
  });
  return found.toSorted((a, b) => b.score - a.score);
}
