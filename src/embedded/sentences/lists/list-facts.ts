import type { Fact } from "../facts/fact.ts";
import type { Prose } from "../prose.ts";
import { textOf } from "../text-of.ts";
import type { Topic } from "../topic-of.ts";

/** Values of a list of plain values by its topic; undefined for topics that have none. */
export function listFacts(topic: Topic, prose: Prose): readonly Fact[] | undefined {
  const { flow, parties, cases, kind } = prose;
  const { segment } = flow;
  switch (topic) {
    case "parties":
      return parties.map(({ name, score }) => ({ value: textOf(name), range: name, score }));
    case "case-number":
      return kind === "judgment" ? cases.numbers.toSorted((a, b) => a.range.start - b.range.start) : [];
    case "judges":
      return kind === "judgment" ? cases.judges : [];
    case "hearing-date":
      return prose.dates
        .filter(({ scores, iso }) => (scores.get("hearing") ?? 0) > 0.6 && iso.length === 10)
        .map(({ iso, start, end }) => ({ value: iso, range: { segment, start, end }, score: 0.8 }));
    case "key-dates":
      return prose.dates
        .filter(
          ({ iso }, index, all) => iso.length === 10 && all.findIndex((other) => other.iso === iso) === index,
        )
        .map(({ iso, start, end }) => ({ value: iso, range: { segment, start, end }, score: 0.7 }));
    case "exhibits":
      return flow.sentences
        .map(({ start, end }) => ({ start, end, title: segment.text.slice(start, end).trim() }))
        .filter(
          ({ title, start }) =>
            title.length < 90 &&
            start > 0.4 * segment.text.length &&
            /^(?:exhibit|schedule|annex|appendix|attachment|anlage|anhang|annexe|anexo|allegato)\s+(?:[A-Z]|\d+|[IVX]+)\b(?!.*[a-z]\.$)/iu.test(
              title,
            ),
        )
        .map(({ title, start, end }) => ({ value: title, range: { segment, start, end }, score: 0.75 }));
    case "statutes":
    case "precedents":
    case "defined-terms":
      return undefined;
    default:
      return undefined;
  }
}
