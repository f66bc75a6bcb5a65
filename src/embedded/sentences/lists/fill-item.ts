import type { LeafNode, ObjectNode } from "../../../document/schema-node.ts";
import { formatPointer } from "../../../values/format-pointer.ts";
import { splitName } from "../../../values/split-name.ts";
import type { Found } from "../../output/found.ts";
import type { TextRange } from "../../reading/reading.ts";
import { hasWords } from "../choose/has-words.ts";
import { quote } from "../choose/quote.ts";
import { rateRisk } from "../choose/rate-risk.ts";
import type { Sentence } from "../flow/flow.ts";
import type { Prose } from "../prose.ts";
import type { ProseItem } from "./items.ts";
import { isQuotes } from "./is-quotes.ts";
import { isText } from "./is-text.ts";

/** Values that are known before the sentence is read, by property name. */
export type Given = Readonly<
  Record<string, { readonly value: string; readonly range: TextRange } | undefined>
>;

/** An item of a list that one sentence stands behind: its text, its quotes, and what else can be read in it. */
export function fillItem(
  item: ObjectNode,
  sentence: Sentence,
  prose: Prose,
  score: number,
  given: Given = {},
): ProseItem {
  const { flow } = prose;
  const whole = quote(flow, sentence.bodyStart, sentence.end);
  const values = new Map<string, Found>();
  const counts = new Map<string, number>();
  const scores = { sentence: Math.min(1, score) };
  let hasText = false;
  for (const node of item.properties) {
    const pointer = formatPointer([node.name]);
    const known = given[node.name];
    if (known) values.set(pointer, { value: known.value, ranges: [known.range], scores });
    else if (isQuotes(node)) {
      counts.set(pointer, whole.quotes.length);
      whole.quotes.forEach(({ value, range }, index) =>
        values.set(`${pointer}/${index}`, { value, ranges: [range], scores }),
      );
    } else if (node.type === "leaf" && isText(node) && !hasText) {
      hasText = true;
      values.set(pointer, { value: whole.text, ranges: [whole.range], scores });
    } else if (node.type === "leaf") {
      const read = readLeaf(node, sentence, prose);
      if (read) values.set(pointer, { value: read.value, ranges: [read.range], scores });
    }
  }
  return { values, counts };
}

function readLeaf(
  node: LeafNode,
  sentence: Sentence,
  prose: Prose,
): { value: string; range: TextRange } | undefined {
  const { flow, parties } = prose;
  const { segment, sections } = flow;
  const text = segment.text.slice(sentence.bodyStart, sentence.end);
  const name = splitName(node.name).join(" ").toLowerCase();
  const range = { segment, start: sentence.bodyStart, end: sentence.end };
  if (node.valueType === "enum") {
    if (/^(?:severity|risk|level|importance)$/u.test(name)) return { value: rateRisk(text), range };
    const value = (node.values ?? []).find(
      (each) =>
        typeof each === "string" &&
        [...(node.meta.valueAliases?.[each] ?? []), each.replaceAll("-", " ")].some((alias) =>
          hasWords(text, alias, true),
        ),
    );
    return typeof value === "string" ? { value, range } : undefined;
  }
  if (node.valueType !== "string") return undefined;
  if (/^(?:section|clause|article|paragraph|heading)(?: number| title)?$/u.test(name)) {
    const section = sections[sentence.section ?? -1];
    return section
      ? {
          value: section.number !== undefined && /^\d/u.test(section.number) ? section.number : section.title,
          range: {
            segment,
            start:
              section.number === undefined || !/^\d/u.test(section.number)
                ? section.start
                : Math.max(0, section.start - section.number.length - 3),
            end:
              section.number === undefined || !/^\d/u.test(section.number)
                ? section.start + section.title.length
                : section.start,
          },
        }
      : undefined;
  }
  if (node.kind === "date" || node.kind === "datetime") {
    const date = prose.dates.find(({ start }) => start >= sentence.start && start < sentence.end);
    return date ? { value: date.iso, range: { segment, start: date.start, end: date.end } } : undefined;
  }
  if (/^(?:party|by|who|owner|obligor|responsible)$/u.test(name)) {
    const hits = parties.flatMap((party) => {
      const labels = [party.alias, party.name].flatMap((each) =>
        each ? [each.segment.text.slice(each.start, each.end)] : [],
      );
      const at = labels.map((label) => text.indexOf(label)).filter((index) => index >= 0);
      return at.length > 0 ? [{ at: Math.min(...at), name: labels.at(-1)! }] : [];
    });
    const first = hits.toSorted((a, b) => a.at - b.at)[0];
    return first && first.at < 60 ? { value: first.name, range } : undefined;
  }
  if (/^(?:notice|notice period|deadline|due|time limit|period)$/u.test(name)) {
    const duration = prose.durations.find(({ start }) => start >= sentence.start && start < sentence.end);
    return duration
      ? {
          value: segment.text.slice(duration.start, duration.end).replace(/\s+/gu, " "),
          range: { segment, start: duration.start, end: duration.end },
        }
      : undefined;
  }
  return undefined;
}
