import type { ListNode, ObjectNode } from "../../../document/schema-node.ts";
import { formatPointer } from "../../../values/format-pointer.ts";
import { parseDate } from "../../../values/parse-date.ts";
import { splitName } from "../../../values/split-name.ts";
import type { Choices } from "../../output/build-json.ts";
import type { Found } from "../../output/found.ts";
import type { TextRange } from "../../reading/reading.ts";
import { textOf } from "../text-of.ts";
import { findSpan } from "./find-span.ts";
import type { CareerEntry } from "./find-entries.ts";
import { findEntries } from "./find-entries.ts";
import { findTitleIndex } from "./find-title-index.ts";
import { joinRanges } from "./join-ranges.ts";
import type { Line } from "./list-sections.ts";
import { readEntry } from "./read-entry.ts";
import type { Term } from "./read-terms.ts";
import { readTerms } from "./read-terms.ts";
import type { SectionKind } from "./section-kind.ts";
import { toPoints } from "./to-points.ts";

const cefr = /(?<![\p{L}\d])(?:A1|A2|B1|B2|C1|C2)(?![\p{L}\d])/u;
const bullet = /^[•◦▪·●○‣*–-]\s+/u;

/** One list of a schema from a section's lines, by pointer from the list; "" counts its items. */
export function fillSection(list: ListNode, kind: SectionKind, lines: readonly Line[]): Choices {
  const items = itemsOf(list, kind, lines);
  const found = new Map<string, Found>();
  const counts = new Map([["", items.length]]);
  for (const [index, item] of items.entries()) {
    for (const [key, value] of item.found) found.set(`/${index}${key}`, value);
    for (const [key, count] of item.counts) counts.set(`/${index}${key}`, count);
  }
  return { found, counts };
}

function itemsOf(list: ListNode, kind: SectionKind, lines: readonly Line[]): Choices[] {
  if (lines.length === 0) return [];
  const { items } = list;
  if (items.type === "leaf") {
    return listTexts(kind, lines).map((range) => ({
      found: new Map([["", joinRanges([range])]]),
      counts: new Map(),
    }));
  }
  if (items.type !== "object") return [];
  if (kind === "work" || kind === "education" || kind === "volunteer") {
    const entries = findEntries(lines);
    const titleAt = kind === "education" ? undefined : findTitleIndex(entries);
    return entries.map((entry) => readEntry(entry, items, { isStudy: kind === "education", titleAt }));
  }
  if (kind === "skills" || kind === "languages") {
    return readTerms(lines, kind === "skills").map((term) => toTerm(term, items));
  }
  if (kind === "references") return [];
  return toTitled(kind, lines, items);
}

function listTexts(kind: SectionKind, lines: readonly Line[]): TextRange[] {
  if (kind === "skills" || kind === "languages" || kind === "interests") {
    return readTerms(lines, kind === "skills").flatMap(({ name, keywords }) =>
      keywords.length > 0 ? keywords : [name],
    );
  }
  return lines.flatMap((line) =>
    line.segments.map((segment) => withoutMark({ segment, start: 0, end: segment.text.length })),
  );
}

function withoutMark(range: TextRange): TextRange {
  return {
    ...range,
    start: range.start + (bullet.exec(range.segment.text.slice(range.start))?.[0].length ?? 0),
  };
}

function toTerm({ name, level, keywords }: Term, item: ObjectNode): Choices {
  const found = new Map<string, Found>();
  const counts = new Map<string, number>();
  const printed = level && textOf(level);
  for (const node of item.properties) {
    const own = splitName(node.name).join(" ").toLowerCase();
    const at = formatPointer([node.name]);
    if (node.type === "list" && /^(?:keywords|skills|items)$/u.test(own)) {
      counts.set(at, keywords.length);
      keywords.forEach((range, index) => found.set(`${at}/${index}`, joinRanges([range])));
    }
    if (node.type !== "leaf") continue;
    if (/^(?:name|language|skill)$/u.test(own)) found.set(at, joinRanges([name]));
    else if (/^(?:level|fluency|proficiency)$/u.test(own) && level) found.set(at, joinRanges([level]));
    else if (own === "cefr" && level && printed && cefr.test(printed)) {
      found.set(at, { ...joinRanges([level]), value: cefr.exec(printed)![0] });
    }
  }
  return { found, counts };
}

/** Projects, certificates, awards and publications: a title with its date, and what stands below it. */
function toTitled(kind: SectionKind, lines: readonly Line[], item: ObjectNode): Choices[] {
  const isOneLine = kind === "certificates" || kind === "awards";
  const entries = isOneLine ? lines.map((line) => ({ ...toLineEntry(line) })) : findEntries(lines);
  return entries.flatMap((entry) => {
    const [lead, second] = entry.pieces;
    if (!lead) return [];
    const title = kind === "publications" ? toWhole(lead, entry.dates?.[0]) : lead;
    const { found, counts } = readEntry(entry, item);
    const values = new Map(found);
    const { told } = toPoints(entry.body, entry.left);
    for (const node of item.properties) {
      if (node.type !== "leaf") continue;
      const own = splitName(node.name).join(" ").toLowerCase();
      const at = formatPointer([node.name]);
      if (/^(?:name|title)$/u.test(own)) values.set(at, joinRanges([title]));
      else if (/^(?:issuer|awarder)$/u.test(own) && second) values.set(at, joinRanges([second]));
      else if (/^(?:date|release date)$/u.test(own) && entry.dates) {
        const printed = entry.dates.map(textOf).join(" ");
        const iso = parseDate(printed)?.iso ?? /^\d{4}$/u.exec(printed)?.[0];
        values.delete(at);
        if (iso) values.set(at, { ...joinRanges(entry.dates), value: iso });
      } else if (own === "description" && told.length > 0) values.set(at, joinRanges(told));
    }
    return [{ found: values, counts }];
  });
}

/** A title has commas and colons of its own: all of its segment, but for a date. */
function toWhole({ segment, start }: TextRange, dates: TextRange | undefined): TextRange {
  const end = dates?.segment === segment && dates.start > start ? dates.start : segment.text.length;
  return { segment, start, end };
}

function toLineEntry({ segments }: Line): CareerEntry {
  let dates: TextRange | undefined;
  const pieces = segments.flatMap((segment): TextRange[] => {
    const match = dates ? undefined : findSpan(segment.text);
    if (match) dates = { segment, ...match };
    const { start } = withoutMark({ segment, start: 0, end: segment.text.length });
    const from = match && match.start <= start ? match.end : start;
    const to = match && match.start > start ? match.start : segment.text.length;
    return [...segment.text.slice(from, to).matchAll(/(?:[^,–—|·(]|(?<=\S)[–—](?=\S))+/gu)].flatMap(
      (part) => {
        const text = part[0].replace(/^[\s:)]+|[\s:)]+$/gu, "");
        const at = from + part.index + part[0].indexOf(text);
        return /\p{L}/u.test(text) ? [{ segment, start: at, end: at + text.length }] : [];
      },
    );
  });
  return { pieces, body: [], left: segments[0]?.left ?? 0, ...(dates ? { dates: [dates] } : {}) };
}
