import type { LeafNode, ListNode, ObjectNode, SchemaNode } from "../../document/schema-node.ts";
import { formatPointer } from "../../values/format-pointer.ts";
import { splitName } from "../../values/split-name.ts";
import type { Choices } from "../output/build-json.ts";
import type { Found } from "../output/found.ts";
import { findRelevant } from "./choose/find-relevant.ts";
import { quote } from "./choose/quote.ts";
import { summarize } from "./choose/summarize.ts";
import type { Sentence } from "./flow/flow.ts";
import { isForeign } from "./is-foreign.ts";
import { fillList } from "./lists/fill-list.ts";
import { isQuotes } from "./lists/is-quotes.ts";
import type { Prose } from "./prose.ts";
import { topicOf } from "./topic-of.ts";
import { listFacts } from "./lists/list-facts.ts";

const summaryName =
  /^(?:summary|synopsis|abstract|overview|conclusion|zusammenfassung|résumé|resumen|riassunto|sommario|key points?|highlights|takeaways|main points)$/u;
const sentenceNames =
  /(?:points?|highlights|takeaways|facts|findings|sentences|obligations|holdings|issues|arguments|statements|rights|duties|risks|terms)$/u;

/**
 * Adds to the chosen values what only running text gives: sentences with their quotes, lists of parties, clauses, terms,
 * dates and people. What a list had from rows of a table gives way where the text fills it.
 */
export function addProse(choices: Choices, root: SchemaNode, prose: Prose): Choices {
  const found = new Map(choices.found);
  const counts = new Map(choices.counts);
  const clear = (pointer: string): void => {
    for (const key of found.keys()) if (key.startsWith(`${pointer}/`)) found.delete(key);
    for (const key of counts.keys()) if (key.startsWith(`${pointer}/`)) counts.delete(key);
  };
  const setQuotes = (pointer: string, sentences: readonly Sentence[]): void => {
    clear(pointer);
    const quotes = sentences.flatMap(
      (sentence) => quote(prose.flow, sentence.bodyStart, sentence.end).quotes,
    );
    counts.set(pointer, quotes.length);
    quotes.forEach(({ value, range }, index) => found.set(`${pointer}/${index}`, toFound(value, range, 0.8)));
  };
  const visit = (node: SchemaNode, pointer: string, parents: readonly SchemaNode[]): void => {
    if (node.type === "object") {
      const texts = node.properties.filter(
        (child): child is LeafNode => child.type === "leaf" && isWritten(child),
      );
      for (const child of node.properties) {
        const at = `${pointer}${formatPointer([child.name])}`;
        if (child.type === "leaf" && texts.includes(child)) {
          const sentences = summaryOf(child, prose);
          const text = sentences.map((sentence) => quote(prose.flow, sentence.bodyStart, sentence.end));
          const words = text.map((each) => each.text).join(" ");
          if (text.length > 0)
            found.set(at, {
              value: words,
              ranges: text.map((each) => each.range),
              scores: { sentence: 0.8 },
            });
        } else if (isQuotes(child) && !isItem(parents)) {
          setQuotes(at, texts[0] ? summaryOf(texts[0], prose) : inOrder(summarize(prose)));
        } else visit(child, at, [...parents, node]);
      }
    } else if (node.type === "list") visitList(node, pointer, parents);
    else if (node.type === "tuple")
      node.places.forEach((place, index) => visit(place, `${pointer}/${index}`, [...parents, node]));
  };
  const visitList = (node: ListNode, pointer: string, parents: readonly SchemaNode[]): void => {
    const topic = topicOf(node, parents);
    const { items } = node;
    if (isForeign(node, parents, prose.kind)) {
      clear(pointer);
      counts.set(pointer, 0);
      return;
    }
    if (items.type === "object") {
      const filled = fillList(node, items satisfies ObjectNode, topic, prose);
      if (!filled || (filled.length === 0 && topic === "parties" && (counts.get(pointer) ?? 0) > 0)) return;
      clear(pointer);
      counts.set(pointer, filled.length);
      filled.forEach((item, index) => {
        for (const [key, value] of item.values) found.set(`${pointer}/${index}${key}`, value);
        for (const [key, count] of item.counts) counts.set(`${pointer}/${index}${key}`, count);
      });
    } else if (items.type === "leaf") {
      const name = splitName(node.name).join(" ").toLowerCase();
      const facts = topic ? listFacts(topic, prose) : undefined;
      if (facts) {
        if (facts.length === 0 && topic === "parties") return;
        clear(pointer);
        counts.set(pointer, facts.length);
        facts.forEach(({ value, range, score }, index) =>
          found.set(`${pointer}/${index}`, toFound(value, range, score)),
        );
      } else if (
        items.valueType === "string" &&
        items.evidence !== "derived" &&
        (items.evidence === "quoted" ||
          items.kind === "sentence" ||
          summaryName.test(name) ||
          sentenceNames.test(name))
      ) {
        const sentences = summaryName.test(name)
          ? summarize(prose)
          : findRelevant(node, prose)
              .slice(0, 8)
              .map(({ sentence }) => sentence);
        if (sentences.length > 0) setQuotes(pointer, inOrder(sentences));
      }
    }
  };
  visit(root, "", []);
  return { found, counts };
}

function toFound(value: string, range: Found["ranges"][number], score: number): Found {
  return { value, ranges: [range], scores: { sentence: score } };
}

/** A leaf that is to be written from sentences rather than copied from one place. */
function isWritten(node: LeafNode): boolean {
  if (node.valueType !== "string" || node.evidence === "derived" || node.evidence === "code") return false;
  return summaryName.test(splitName(node.name).join(" ").toLowerCase());
}

/** A summary in one leaf: several sentences where quotes stand beside it; where it must be printed itself, one passage. */
function summaryOf(node: LeafNode, prose: Prose): Sentence[] {
  const best = summarize(prose);
  return node.evidence === "quoted" ? inOrder(best.slice(0, 4)) : best.slice(0, 1);
}

function inOrder(sentences: readonly Sentence[]): Sentence[] {
  return sentences.toSorted((a, b) => a.start - b.start);
}

function isItem(parents: readonly SchemaNode[]): boolean {
  return parents.some((parent) => parent.type === "list");
}
