import type { LeafNode } from "../../../document/schema-node.ts";
import type { Sentence } from "../flow/flow.ts";
import type { Prose } from "../prose.ts";
import { findTerms } from "../facts/find-terms.ts";
import { findTitle } from "../facts/find-title.ts";
import { hasWords } from "./has-words.ts";

export interface Clause {
  readonly category: string;
  readonly sentence: Sentence;
  readonly score: number;
}

const modal =
  /\b(?:shall|must|will|may|agrees?|is|are|hereby|cannot|verpflicht\p{L}*|darf|kann|wird|doit|peut|est|deberá|podrá|será|dovrà|potrà|è)\b/iu;
/** A category with one common word needs its section's heading, or several of its words. */
const least = 0.57;

/** For each category of an enum the sentence that surely belongs to it; categories without one are left out. */
export function classifyClauses(node: LeafNode, prose: Prose): Clause[] {
  const { flow } = prose;
  const { text } = flow.segment;
  const sentences = flow.sentences.filter((sentence) => sentence.isProse);
  return (node.values ?? []).flatMap((value) => {
    if (typeof value !== "string") return [];
    const known = byFact(value, prose);
    if (known === "absent") return [];
    if (known) return [{ category: value, sentence: known, score: 0.9 }];
    const labels = [...new Set([...(node.meta.valueAliases?.[value] ?? []), value.replaceAll("-", " ")])];
    const spread = new Map(
      labels.map((label) => [
        label,
        sentences.filter(({ bodyStart, end }) => hasWords(text.slice(bodyStart, end), label)).length,
      ]),
    );
    const best = sentences
      .map((sentence) => ({ sentence, score: weigh(sentence, labels, spread, prose, sentences.length) }))
      .toSorted((a, b) => b.score - a.score || a.sentence.start - b.sentence.start)[0];
    return best && best.score >= least
      ? [{ category: value, sentence: best.sentence, score: Math.min(0.95, best.score) }]
      : [];
  });
}

function weigh(
  sentence: Sentence,
  labels: readonly string[],
  spread: ReadonlyMap<string, number>,
  { flow }: Prose,
  count: number,
): number {
  const own = flow.segment.text.slice(sentence.bodyStart, sentence.end);
  const said = labels.filter((label) => (spread.get(label) ?? 0) > 0 && hasWords(own, label));
  if (said.length === 0) return 0;
  const title = sentence.section === undefined ? "" : flow.sections[sentence.section]!.title;
  const isUnder = title.length < 90 && labels.some((label) => hasWords(title, label, true));
  const strongest = Math.max(
    ...said.map((label) => {
      const words = label.split(/\s+/u).length;
      const times = spread.get(label) ?? 1;
      const isCommon = times > 3 && times > 0.15 * count;
      return (words > 2 ? 0.6 : words === 2 ? 0.5 : label.length > 9 ? 0.4 : 0.28) * (isCommon ? 0.6 : 1);
    }),
  );
  // A long enumeration names many things in passing.
  const passing = own.split(/\s+/u).length > 70 && !isUnder ? 0.15 : 0;
  return (
    strongest -
    passing +
    (isUnder ? 0.35 : 0) +
    0.12 * Math.min(2, said.length - 1) +
    (modal.test(own) ? 0.08 : -0.1)
  );
}

/** Categories that facts were already found for. */
function byFact(category: string, prose: Prose): Sentence | "absent" | undefined {
  const { flow, laws, parties, dates, durations } = prose;
  const sentences = flow.sentences.filter((sentence) => sentence.isProse);
  const at = (offset: number | undefined): Sentence | "absent" =>
    flow.sentences.find(({ start, end }) => offset !== undefined && start <= offset && offset < end) ??
    "absent";
  const dated = (topic: "agreement" | "effective" | "expiration"): Sentence | "absent" =>
    at(
      dates
        .filter(
          ({ scores, start: at }) =>
            (scores.get(topic) ?? 0) > 0.6 && sentences.some(({ start, end }) => start <= at && at < end),
        )
        .toSorted((a, b) => b.scores.get(topic)! - a.scores.get(topic)!)[0]?.start,
    );
  switch (category) {
    case "document-name":
      return at(findTitle(prose).find(({ score }) => score > 0.7)?.range.start);
    case "parties":
      return at(parties.find(({ name }) => name.segment === flow.segment)?.name.start);
    case "agreement-date":
      return dated("agreement");
    case "effective-date":
      return dated("effective");
    case "expiration-date": {
      const date = dated("expiration");
      const term = findTerms(flow, durations, "term")[0];
      return date !== "absent" ? date : term && term.score > 0.55 ? term.duration.sentence : "absent";
    }
    case "governing-law":
      return at(laws[0]?.range.start);
    case "renewal-term":
      return findTerms(flow, durations, "renewal")[0]?.duration.sentence;
    default:
      return undefined;
  }
}
