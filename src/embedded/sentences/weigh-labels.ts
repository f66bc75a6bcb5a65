import { rememberEach } from "../../values/remember-each.ts";
import type { Candidate } from "../candidates/candidate.ts";
import type { Target } from "../labels/target.ts";
import { isForeign } from "./is-foreign.ts";
import type { Prose } from "./prose.ts";
import { topicOfTarget } from "./topic-of-target.ts";
import type { Topic } from "./topic-of.ts";

const looseKinds: ReadonlySet<string> = new Set(["text", "name", "identifier", "address", "sentence"]);
/** What sentences and headings say better than any label of a form. */
const owned: ReadonlySet<Topic> = new Set<Topic>([
  "title",
  "court",
  "disposition",
  "governing-law",
  "forum",
  "case-name",
  "costs",
]);

/**
 * Labels are chance inside of running text: values beside words of a sentence count less, without a colon hardly. What
 * only papers of another kind have is dropped.
 */
export function weighLabels(prose: Prose): (candidate: Candidate) => Candidate | undefined {
  const running = listRunning(prose);
  const isOfOther = rememberEach(({ node, parents }: Target) => isForeign(node, parents, prose.kind));
  return (candidate) => {
    const { target, label } = candidate;
    const topic = topicOfTarget(target);
    if (isOfOther(target)) return undefined;
    if (candidate.scores["sentence"] !== undefined) return candidate;
    const isOwned = topic !== undefined && owned.has(topic);
    const range = candidate.ranges[0]!;
    const token = range.segment.tokens.find((each) => each.end > range.start);
    const isInside = token !== undefined && running.has(`${token.page}/${token.index}`);
    // A date or place that no label leads to is not what a paper is asked for by name.
    if (topic !== undefined && label === undefined) return { ...candidate, score: 0.5 * candidate.score };
    if (!isOwned && (label === undefined || !isInside)) return candidate;
    const isColon = label !== undefined && /[:=]\s*$/u.test(label) && label.split(/\s+/u).length < 7;
    const factor = isOwned
      ? 0.45
      : topic !== undefined && !isColon
        ? 0.5
        : isColon
          ? 0.95
          : looseKinds.has(target.node.kind)
            ? 0.4
            : 0.7;
    return { ...candidate, score: candidate.score * factor, scores: { ...candidate.scores, prose: factor } };
  };
}

/** Words of sentences and headings, by page and index. */
function listRunning({ flow }: Prose): Set<string> {
  const running = new Set<string>();
  const sentences = flow.sentences.filter((sentence) => sentence.isProse || sentence.isHeading);
  let at = 0;
  for (const token of flow.segment.tokens) {
    while (at < sentences.length && sentences[at]!.end <= token.start) at += 1;
    const sentence = sentences[at];
    if (sentence && sentence.start <= token.start) running.add(`${token.page}/${token.index}`);
  }
  return running;
}
