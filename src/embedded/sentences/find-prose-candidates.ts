import type { Candidate } from "../candidates/candidate.ts";
import type { Target } from "../labels/target.ts";
import type { Fact } from "./facts/fact.ts";
import type { DateTopic } from "./facts/find-prose-dates.ts";
import { findCosts } from "./facts/find-costs.ts";
import { findDateFacts } from "./facts/find-date-facts.ts";
import { findPartyFacts } from "./facts/find-party-facts.ts";
import { findOptionFacts } from "./facts/find-option-facts.ts";
import { findPhraseFacts } from "./facts/find-phrase-facts.ts";
import { findPhrases } from "./facts/find-phrases.ts";
import { weighPhrases } from "./facts/weigh-phrases.ts";
import { findTerms } from "./facts/find-terms.ts";
import type { TermTopic } from "./facts/find-terms.ts";
import { findForums } from "./facts/find-forums.ts";
import { findTitle } from "./facts/find-title.ts";
import { findDisposition } from "./facts/find-disposition.ts";
import { findKindChoices } from "./facts/find-kind-choices.ts";
import { toTermValue } from "./facts/to-term-value.ts";
import { isForeign } from "./is-foreign.ts";
import type { Prose } from "./prose.ts";
import { textOf } from "./text-of.ts";
import { topicOfTarget } from "./topic-of-target.ts";
import type { Topic } from "./topic-of.ts";

const dateTopics: Readonly<Partial<Record<Topic, DateTopic>>> = {
  "agreement-date": "agreement",
  "effective-date": "effective",
  "expiration-date": "expiration",
  "execution-date": "execution",
  "decision-date": "decision",
};
const termTopics: readonly Topic[] = ["term", "renewal", "notice", "renewal-notice"];

/** Where less of a document is running text, labels of forms tell more than its sentences. */
const leastShare = 0.72;

/** Values of single leaves that running text gives, by what the leaves ask for. */
export function findProseCandidates(targets: readonly Target[], prose: Prose): Candidate[] {
  const hasLaw = targets.some(({ node }) => /^(?:governing|applicable)_?Law$/iu.test(node.name));
  const asked = new Set(targets.map((target) => topicOfTarget(target)));
  const isText = prose.flow.share > leastShare;
  const keys = isText ? targets.flatMap((target) => weighPhrases(target).map(([key]) => key)) : [];
  const places = findPhrases(prose, new Set(keys));
  return targets.flatMap((target) => {
    const topic = topicOfTarget(target);
    if (isForeign(target.node, target.parents, prose.kind, topic)) return [];
    // Beside the law that governs, "jurisdiction" asks for something else.
    if (topic === "governing-law" && hasLaw && /jurisdiction/iu.test(target.node.name)) return [];
    const facts = topic
      ? factsFor(topic, target, prose, asked)
      : [
          ...findPartyFacts(target, prose),
          ...findKindChoices(target, prose),
          ...findOptionFacts(target, prose),
          ...(isText ? findPhraseFacts(target, prose, places) : []),
        ];
    return facts.slice(0, 6).map(({ value, range, score }) => ({
      target,
      value,
      ranges: [range],
      score,
      scores: { sentence: score },
    }));
  });
}

function factsFor(
  topic: Topic,
  target: Target,
  prose: Prose,
  asked: ReadonlySet<Topic | undefined>,
): readonly Fact[] {
  const date = dateTopics[topic];
  if (date)
    return target.node.kind === "date" || target.node.kind === "datetime"
      ? findDateFacts(date, prose, asked)
      : findDateFacts(date, prose, asked).map((fact) => ({ ...fact, value: textOf(fact.range) }));
  if (termTopics.includes(topic) && target.node.valueType === "enum" && !/unit/iu.test(target.node.name))
    return findOptionFacts(target, prose);
  if (termTopics.includes(topic)) {
    return findTerms(prose.flow, prose.durations, topic as TermTopic).flatMap(({ duration, score }) => {
      const value = toTermValue(duration, target, prose.flow);
      return value === undefined || score < 0.5
        ? []
        : [
            {
              value,
              range: { segment: prose.flow.segment, start: duration.start, end: duration.end },
              score,
            },
          ];
    });
  }
  switch (topic) {
    case "governing-law":
      return prose.laws.filter((fact) => fact.score > 0.5);
    case "forum":
    case "seat":
      return findForums(prose.flow, topic);
    case "title":
      return findTitle(prose);
    case "court":
      return prose.kind === "judgment" ? prose.cases.courts : [];
    case "case-number":
      return prose.kind === "judgment" ? prose.cases.numbers : [];
    case "case-name":
      return prose.cases.names;
    case "judges":
      return prose.cases.judges;
    case "neutral-citation":
      return prose.cases.neutralCitations;
    case "ecli":
      return prose.cases.eclis;
    case "costs":
      return findCosts(prose.flow);
    case "disposition":
      return prose.kind === "judgment" ? findDisposition(target, prose) : [];
    default:
      return [];
  }
}
