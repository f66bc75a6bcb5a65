import type { Prose } from "../prose.ts";
import type { Topic } from "../topic-of.ts";
import type { Fact } from "./fact.ts";
import type { DateTopic } from "./find-prose-dates.ts";

/** A date that stands in for another is a little less sure than it is for itself, but not less than a rival can be. */
const standIn = 0.015;

/**
 * Dates of one topic, surest first. A contract without a date of its own from which it holds does so from its date, or from
 * its last signature; where a schema asks for one date of a contract only, its other dates stand in for a missing one.
 */
export function findDateFacts(topic: DateTopic, prose: Prose, asked: ReadonlySet<Topic | undefined>): Fact[] {
  if ((prose.kind === "judgment") !== (topic === "decision")) return [];
  const { segment } = prose.flow;
  const of = (each: DateTopic): Fact[] =>
    prose.dates
      .filter(({ iso, scores }) => iso.length === 10 && (scores.get(each) ?? 0) >= 0.55)
      .map(({ iso, start, end, scores }) => ({
        value: iso,
        range: { segment, start, end },
        score: Math.min(1, scores.get(each)!),
      }))
      .toSorted((a, b) => b.score - a.score || (each === "execution" ? b.value.localeCompare(a.value) : 0));
  const own = of(topic);
  if (own.length > 0) return own;
  const others: readonly DateTopic[] =
    topic === "effective"
      ? ["agreement", "execution"]
      : topic === "agreement"
        ? asked.has("effective-date")
          ? ["execution"]
          : ["effective", "execution"]
        : [];
  const stands = others.map(of).find((facts) => facts.length > 0) ?? [];
  return stands.map((fact) => ({ ...fact, score: fact.score - standIn }));
}
