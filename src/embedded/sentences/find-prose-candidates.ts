import type { Candidate } from "../candidates/candidate.ts";
import type { Target } from "../labels/target.ts";
import type { TextRange } from "../reading/reading.ts";
import { splitName } from "../../values/split-name.ts";
import type { Fact } from "./facts/fact.ts";
import type { DateTopic } from "./facts/find-prose-dates.ts";
import { findRole } from "./facts/find-role.ts";
import { findTerms } from "./facts/find-terms.ts";
import type { TermTopic } from "./facts/find-terms.ts";
import { findForums, findSeats } from "./facts/find-forums.ts";
import { findTitle } from "./facts/find-title.ts";
import { findDisposition } from "./facts/find-disposition.ts";
import { findKindChoices } from "./facts/find-kind-choices.ts";
import { toTermValue } from "./facts/to-term-value.ts";
import type { Prose } from "./prose.ts";
import { topicOf } from "./topic-of.ts";
import type { Topic } from "./topic-of.ts";

const dateTopics: Readonly<Partial<Record<Topic, DateTopic>>> = {
  "agreement-date": "agreement",
  "effective-date": "effective",
  "expiration-date": "expiration",
  "execution-date": "execution",
  "decision-date": "decision",
};
const termTopics: readonly Topic[] = ["term", "renewal", "notice", "renewal-notice"];

/** Values of single leaves that running text gives, by what the leaves ask for. */
export function findProseCandidates(targets: readonly Target[], prose: Prose): Candidate[] {
  const asked = new Set(targets.map((target) => topicOf(target.node, target.parents)));
  return targets.flatMap((target) => {
    const topic = topicOf(target.node, target.parents);
    const facts = topic
      ? factsFor(topic, target, prose, asked)
      : [...findParty(target, prose), ...findKindChoices(target, prose)];
    return facts
      .slice(0, 6)
      .map(({ value, range, score }) => ({
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
      ? findDates(date, prose, asked)
      : findDates(date, prose, asked).map((fact) => ({ ...fact, value: textOf(fact.range) }));
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
      return findForums(prose.flow);
    case "seat":
      return findSeats(prose.flow);
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
    case "disposition":
      return prose.kind === "judgment" ? findDisposition(target, prose) : [];
    default:
      return [];
  }
}

/** Dates of one topic; where a schema asks for one date of a contract only, its other dates stand in for a missing one. */
function findDates(topic: DateTopic, prose: Prose, asked: ReadonlySet<Topic | undefined>): Fact[] {
  const { segment } = prose.flow;
  if (prose.kind === "judgment" && topic !== "decision") return [];
  if (prose.kind !== "judgment" && topic === "decision") return [];
  const stands: readonly (readonly [DateTopic, number])[] =
    topic === "effective" && !asked.has("agreement-date")
      ? [
          ["agreement", 0.9],
          ["execution", 0.6],
        ]
      : topic === "agreement" && !asked.has("effective-date")
        ? [
            ["effective", 0.7],
            ["execution", 0.6],
          ]
        : topic === "agreement"
          ? [["execution", asked.has("execution-date") ? 0 : 0.6]]
          : [];
  return prose.dates
    .flatMap(({ iso, start, end, scores }, index) => {
      const own = scores.get(topic) ?? 0;
      const other = Math.max(0, ...stands.map(([stand, weight]) => weight * (scores.get(stand) ?? 0)));
      // Of several signatures the last one makes the contract.
      const late = own < other ? 0.001 * index : 0;
      const score = Math.max(own, other) + late;
      return score < 0.4 || iso.length < 10
        ? []
        : [{ value: iso, range: { segment, start, end }, score: Math.min(1, score) }];
    })
    .toSorted((a, b) => b.score - a.score || (topic === "execution" ? b.value.localeCompare(a.value) : 0));
}

const ordinal = /^(?:first|one|a|1)$|^(?:second|two|b|2)$|^(?:third|three|c|3)$/iu;

/** A party by its role ("employer", "landlord") or place ("partyA", "firstParty"). */
function findParty(target: Target, { parties }: Prose): Fact[] {
  const { node } = target;
  const parent = target.parents.findLast((each) => each.type === "object" && each.name !== "");
  const own = splitName(node.name).join(" ").toLowerCase();
  const isPart = /^(?:name|full name|legal name|address|alias)$/u.test(own);
  const name = isPart
    ? splitName(parent?.name ?? "")
        .join(" ")
        .toLowerCase()
    : own.replace(/ name$/u, "");
  if (node.valueType !== "string" || name === "") return [];
  const words = name.split(" ");
  const place = words.includes("party")
    ? words.map((word) => ordinal.exec(word)?.[0]).find((word) => word !== undefined)
    : undefined;
  const index =
    place === undefined
      ? -1
      : /^(?:first|one|a|1)$/iu.test(place)
        ? 0
        : /^(?:second|two|b|2)$/iu.test(place)
          ? 1
          : 2;
  const wanted = isPart ? (parent?.meta.aliases ?? []) : (node.meta.aliases ?? []);
  const roles = [name, ...wanted].map((label) => findRole(label)).filter((role) => role !== undefined);
  const found =
    index >= 0
      ? parties[index]
      : parties.find((party) => party.role !== undefined && roles.includes(party.role));
  if (!found) return [];
  const range = own === "address" ? found.address : own === "alias" ? found.alias : found.name;
  return range ? [{ value: textOf(range), range, score: 0.8 * found.score }] : [];
}

function textOf({ segment, start, end }: TextRange): string {
  return segment.text.slice(start, end).replace(/\s+/gu, " ").trim();
}
