import type { Prose } from "../prose.ts";
import type { Fact } from "./fact.ts";

const kinds =
  /agreement|contract|deed|lease|terms|policy|memorandum|amendment|addendum|judge?ment|order|opinion|notice|letter|vertrag|vereinbarung|bedingungen|urteil|beschluss|contrat|convention|accord|conditions|arrêt|jugement|contrato|acuerdo|sentencia|contratto|accordo|sentenza|ordinanza/iu;

/** The heading at the top, where it names a kind of paper or is the only one before the text begins. */
export function findTitle({ flow }: Prose): Fact[] {
  const { segment, sentences } = flow;
  const first = sentences.findIndex((sentence) => sentence.isProse);
  const top = sentences.slice(0, first < 0 ? 12 : Math.min(first, 12));
  return top
    .flatMap((sentence, index) => {
      const lead =
        /^(?:exhibit|anlage|annex|schedule|appendix)\s+\(?[\d.A-Za-z]{1,6}\)?(?:\(\w+\))*\s+(?=\p{Lu}{2})/iu.exec(
          segment.text.slice(sentence.bodyStart, sentence.end),
        );
      const from = sentence.bodyStart + (lead?.[0].length ?? 0);
      const text = segment.text.slice(from, sentence.end);
      if (
        !/\p{L}{3}/u.test(text) ||
        text.length > 160 ||
        /^(?:exhibit|anlage|annex|schedule|ex-\d)/iu.test(text) ||
        /\.html?\b/iu.test(text) ||
        /:\s*\S/u.test(text)
      )
        return [];
      const value = text.replace(/[\s.:]+$/u, "");
      const score = (kinds.test(text) ? 0.85 : sentence.isHeading ? 0.45 : 0.2) - 0.01 * index;
      return [
        {
          value,
          range: { segment, start: from, end: from + value.length },
          score,
        },
      ];
    })
    .filter((fact) => fact.score > 0.3)
    .toSorted((a, b) => b.score - a.score);
}
