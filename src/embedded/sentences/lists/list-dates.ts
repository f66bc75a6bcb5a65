import type { ObjectNode } from "../../../document/schema-node.ts";
import type { ProseDate } from "../facts/find-prose-dates.ts";
import type { Prose } from "../prose.ts";
import { fillItem } from "./fill-item.ts";
import type { ProseItem } from "./items.ts";
import { spanAt } from "../flow/span-at.ts";

const mostDates = 20;
const names: Readonly<Record<string, string>> = {
  effective: "effective date",
  agreement: "agreement date",
  expiration: "expiration date",
  execution: "date of signature",
  decision: "decision date",
  hearing: "hearing date",
};

/** Dates of the text, each once, with what the words before them say. */
export function listDates(item: ObjectNode, prose: Prose): ProseItem[] {
  const { segment, sentences } = prose.flow;
  const dateName = item.properties.find(
    (node) => node.type === "leaf" && (node.kind === "date" || node.kind === "datetime"),
  )?.name;
  const labelName = item.properties.find(
    (node) => node.type === "leaf" && /^(?:label|name|what|event|description|title)$/u.test(node.name),
  )?.name;
  if (dateName === undefined) return [];
  const byDay = new Map<string, ProseDate>();
  for (const date of prose.dates) {
    const known = byDay.get(date.iso);
    if (date.iso.length === 10 && (!known || surest(date).score > surest(known).score))
      byDay.set(date.iso, date);
  }
  return [...byDay.values()]
    .toSorted((a, b) => surest(b).score - surest(a).score)
    .slice(0, mostDates)
    .toSorted((a, b) => a.start - b.start)
    .flatMap((date) => {
      const sentence = spanAt(sentences, date.start);
      if (!sentence) return [];
      const range = { segment, start: date.start, end: date.end };
      const { topic } = surest(date);
      const isOwn = prose.kind !== "judgment" || topic === "decision" || topic === "hearing";
      const label = (isOwn ? names[topic] : undefined) ?? lastWords(date.before);
      return [
        fillItem(item, sentence, prose, 0.75, {
          [dateName]: { value: date.iso, range },
          ...(labelName === undefined || label === "" ? {} : { [labelName]: { value: label, range } }),
        }),
      ];
    });
}

function surest(date: ProseDate): { topic: string; score: number } {
  return [...date.scores]
    .map(([topic, score]) => ({ topic, score }))
    .toSorted((a, b) => b.score - a.score)[0]!;
}

/** The last words before a date, as its label. */
function lastWords(before: string): string {
  return before
    .replace(/\s+/gu, " ")
    .trim()
    .split(" ")
    .slice(-6)
    .join(" ")
    .replace(/^[^\p{L}\d]+|[,;:(]+$/gu, "");
}
