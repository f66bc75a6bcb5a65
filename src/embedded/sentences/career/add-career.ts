import type { ListNode, SchemaNode } from "../../../document/schema-node.ts";
import { formatPointer } from "../../../values/format-pointer.ts";
import { splitName } from "../../../values/split-name.ts";
import type { Choices } from "../../output/build-json.ts";
import type { Found } from "../../output/found.ts";
import type { Reading, TextRange } from "../../reading/reading.ts";
import { fillPerson } from "./fill-person.ts";
import { fillSection } from "./fill-section.ts";
import { findPerson } from "./find-person.ts";
import type { Line, Section } from "./list-sections.ts";
import { listSections } from "./list-sections.ts";
import type { SectionKind } from "./section-kind.ts";
import { sectionKind } from "./section-kind.ts";

/** Sections that a document has at least to be a résumé: one of posts or studies, and another. */
const leastSections = 2;
const telling = new Set<SectionKind>(["work", "education", "skills", "languages", "summary"]);

/** Fills a résumé's lists from its sections and the person from its head. What a résumé does not say stays empty. */
export function addCareer(choices: Choices, root: SchemaNode, reading: Reading): Choices {
  if (root.type !== "object") return choices;
  const asked = root.properties.flatMap((node) => {
    const kind = node.type === "list" ? kindOfList(node) : undefined;
    return kind && node.type === "list" ? [{ node, kind }] : [];
  });
  if (!asked.some(({ kind }) => kind === "work" || kind === "education")) return choices;
  const sections = listSections(reading);
  const kinds = new Set(sections.map(({ kind }) => kind).filter((kind) => telling.has(kind as SectionKind)));
  if (kinds.size < leastSections || !(kinds.has("work") || kinds.has("education"))) return choices;
  const found = new Map(choices.found);
  const counts = new Map(choices.counts);
  const clear = (pointer: string): void => {
    for (const key of found.keys()) if (key === pointer || key.startsWith(`${pointer}/`)) found.delete(key);
    for (const key of counts.keys()) if (key === pointer || key.startsWith(`${pointer}/`)) counts.delete(key);
  };
  const add = (filled: Choices, at: string): void => {
    for (const [key, value] of filled.found) found.set(`${at}${key}`, value);
    for (const [key, count] of filled.counts) counts.set(`${at}${key}`, count);
  };
  for (const { node, kind } of asked) {
    const pointer = formatPointer([node.name]);
    clear(pointer);
    add(fillSection(node, kind, linesOf(sections, kind)), pointer);
  }
  const summary = linesOf(sections, "summary").flatMap((line) =>
    line.segments.map((segment): TextRange => ({ segment, start: 0, end: segment.text.length })),
  );
  const person = fillPerson(root, findPerson(reading, sections), summary);
  for (const pointer of person.cleared) clear(pointer);
  add(person, "");
  return { found: found satisfies Map<string, Found>, counts };
}

function linesOf(sections: readonly Section[], kind: SectionKind): Line[] {
  return sections.flatMap((section) => (section.kind === kind ? section.lines : []));
}

/** What a list of a schema asks of a résumé, by its name as a heading would have it. */
function kindOfList({ name }: ListNode): SectionKind | undefined {
  const words = splitName(name).join(" ").toLowerCase();
  if (words === "work") return "work";
  if (/^(?:degrees|schools)$/u.test(words)) return "education";
  const kind = sectionKind(words);
  return kind === "other" || kind === "summary" || kind === "contact" ? undefined : kind;
}
