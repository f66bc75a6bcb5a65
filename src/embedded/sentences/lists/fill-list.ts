import type { LeafNode, ListNode, ObjectNode } from "../../../document/schema-node.ts";
import { splitName } from "../../../values/split-name.ts";
import { classifyClauses } from "../choose/classify-clauses.ts";
import { findRelevant } from "../choose/find-relevant.ts";
import { summarize } from "../choose/summarize.ts";
import type { Sentence } from "../flow/flow.ts";
import type { Prose } from "../prose.ts";
import type { Topic } from "../topic-of.ts";
import { fillItem } from "./fill-item.ts";
import { isText } from "./is-text.ts";
import { isQuotes } from "./is-quotes.ts";
import type { ProseItem } from "./items.ts";
import { listAmounts } from "./list-amounts.ts";
import { listAuthorities } from "./list-authorities.ts";
import { listDates } from "./list-dates.ts";
import { listParties } from "./list-parties.ts";
import { listPeople } from "./list-people.ts";
import { listTerms } from "./list-terms.ts";

const mostItems = 12;
const summaryNames =
  /^(?:summary|summaries|synopsis|abstract|overview|key (?:points|takeaways)|highlights|takeaways|main points|zusammenfassung|résumé|resumen|riassunto|sommario)$/u;

/** Items of a list of objects from running text; undefined where the list asks for something that is no matter of sentences. */
export function fillList(
  node: ListNode,
  item: ObjectNode,
  topic: Topic | undefined,
  prose: Prose,
): readonly ProseItem[] | undefined {
  const hasQuotes = item.properties.some(isQuotes);
  const text = item.properties.find(isText);
  switch (topic) {
    case "parties":
      return listParties(item, prose);
    case "signatures":
    case "judges":
      return listPeople(item, topic, prose);
    case "defined-terms":
      return listTerms(item, prose);
    case "key-dates":
      return listDates(item, prose);
    case "key-amounts":
      return listAmounts(item, prose);
    case "precedents":
    case "statutes":
      return prose.kind === "judgment" ? listAuthorities(item, topic, prose) : [];
    default:
  }
  const category = item.properties.find(
    (each): each is LeafNode =>
      each.type === "leaf" &&
      each.valueType === "enum" &&
      (each.values?.length ?? 0) > 2 &&
      each.meta.valueAliases !== undefined,
  );
  if (category && hasQuotes && /categor|type|kind|clause|topic/iu.test(category.name)) {
    if (prose.kind === "judgment" && /clause/iu.test(node.name)) return [];
    return classifyClauses(category, prose).map((clause) => {
      const range = {
        segment: prose.flow.segment,
        start: clause.sentence.bodyStart,
        end: clause.sentence.end,
      };
      const answer = item.properties.find(
        (each) =>
          each.type === "leaf" &&
          each.valueType === "enum" &&
          each !== category &&
          each.values?.includes("yes"),
      );
      return fillItem(item, clause.sentence, prose, clause.score, {
        [category.name]: { value: clause.category, range },
        ...(answer ? { [answer.name]: { value: "yes", range } } : {}),
      });
    });
  }
  if (!hasQuotes && (!text || text.evidence !== "quoted")) return undefined;
  const isSummary = summaryNames.test(splitName(node.name).join(" ").toLowerCase());
  const chosen: { sentence: Sentence; score: number }[] = isSummary
    ? summarize(prose).map((sentence, index) => ({ sentence, score: 0.9 - 0.02 * index }))
    : findRelevant(node, prose).slice(0, limit(node));
  return chosen
    .toSorted((a, b) => a.sentence.start - b.sentence.start)
    .map(({ sentence, score }, index) => {
      const id = item.properties.find(
        (each) => each.type === "leaf" && each.name === "id" && each.evidence === "derived",
      );
      const range = { segment: prose.flow.segment, start: sentence.bodyStart, end: sentence.end };
      return fillItem(item, sentence, prose, score, id ? { id: { value: String(index + 1), range } } : {});
    });
}

function limit(node: ListNode): number {
  return Math.min(
    node.maxItems ?? mostItems,
    /^(?:holdings?|issues?|relief|dissents?|riskFlags)$/u.test(node.name) ? 6 : mostItems,
  );
}
