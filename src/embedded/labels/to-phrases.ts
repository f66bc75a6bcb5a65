import type { SchemaNode } from "../../document/schema-node.ts";
import { foldLabel } from "./fold-label.ts";
import { findLexiconLabels } from "./lexicon.ts";
import { nameParts } from "./name-parts.ts";
import { splitName } from "../../values/split-name.ts";
import type { Phrase } from "./target.ts";

/** Words that carry no label by themselves, unless the schema itself names them as one. */
const hollow = new Set(
  "the a an of on in to for as by at with is are that this or and be it its from e g eg ie printed document value amount number if any iso format text string field which when where was has have not all each per pro je par por one same".split(
    " ",
  ),
);
/** What "number" is printed as. */
const numberWords = ["number", "no", "nr", "num", "#", "#no", "nummer"];
/** Names that say little without their parent. */
const generic = new Set([
  "name",
  "value",
  "id",
  "number",
  "code",
  "type",
  "text",
  "label",
  "title",
  "kind",
  "raw",
  "date",
  "amount",
  "start",
  "end",
  "method",
  "lines",
  "line",
]);

/** Words that make a name a question ("is married", "newsletter accepted"). */
const asking = /^(?:is|has|was|are|does|can|should|will) | (?:checked|selected|ticked|flag|box)$/g;

/**
 * The labels that a leaf, object or list may stand under, best weight for each: aliases, the property's name alone and
 * with its parent's, a short description, quoted words of a long one, the common labels for things of that name.
 */
export function toPhrases(node: SchemaNode, parent?: SchemaNode): Phrase[] {
  const weights = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    const key = foldLabel(text);
    if (weight < 1 && hollow.has(text.toLowerCase())) return;
    if (key.length < (/[#%]/.test(key) ? 1 : 2) || (weights.get(key) ?? 0) >= weight) return;
    weights.set(key, weight);
  };
  const aliases = node.meta.aliases ?? [];
  const known = aliases.length > 0;
  for (const alias of aliases) add(alias, 1);
  const name = splitName(node.name === "*" ? (parent?.name ?? "") : node.name)
    .join(" ")
    .toLowerCase();
  const isGeneric = generic.has(name);
  const isNested = parent !== undefined && parent.name !== "" && parent.name !== "*";
  if (!known && hollow.has(name) && name.length > 1) weights.set(foldLabel(name), 0.85);
  add(name, isGeneric && isNested ? 0.5 : known ? 0.7 : isGeneric ? 0.8 : 0.95);
  if (node.type === "leaf" && node.valueType === "boolean") add(name.replace(asking, ""), 0.95);
  if (parent && isNested) {
    const prefix = splitName(parent.name).join(" ").toLowerCase();
    add(`${prefix} ${name}`, 0.9);
    for (const label of parent.meta.aliases ?? []) if (isGeneric) add(`${label} ${name}`, 0.85);
  }
  // "Method" means something else in each object; only where nothing better is known, the common labels help.
  const isTold = known && isGeneric && isNested;
  for (const label of isTold ? [] : findLexiconLabels(name)) add(label, known ? 0.6 : 0.85);
  if (!known) {
    for (const { text, weight } of isGeneric ? [] : nameParts(name)) {
      add(text, weight);
      for (const label of findLexiconLabels(text)) add(label, weight - 0.1);
    }
    describe(node.meta.description ?? "", add);
  }
  for (const [key, weight] of Array.from(weights)) {
    // "Zaehler" is printed as "Zähler", which is compared without its marks.
    if (!known && /ae|oe|ue/.test(key)) add(key.replace(/([aou])e/g, "$1"), 0.9 * weight);
    const base = /^(.{4,}?)(?:number|nummer|numero|no|nr|#)$/.exec(key)?.[1];
    if (base) for (const ending of numberWords) add(base + ending, 0.95 * weight);
  }
  return [...weights].map(([key, weight]) => ({ key, weight }));
}

function describe(description: string, add: (text: string, weight: number) => void): void {
  for (const [, quoted = ""] of description.matchAll(/["“„'‘]([^"”“'’]{2,40})["”'’]/gu)) add(quoted, 0.95);
  const words = description.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const isPhrase = words.length <= 4 || (words.length <= 7 && !/[.:;]/.test(description));
  if (words.length > 0 && isPhrase) add(description.replace(/^(?:the|an?) /i, ""), 0.9);
  let chunk: string[] = [];
  const flush = (): void => {
    if (chunk.length > 2 && chunk.length <= 4) add(chunk.slice(-2).join(" "), 0.65);
    if (chunk.length > 1 && chunk.length <= 4) add(chunk.join(" "), 0.7);
    else if (chunk.length === 1 && chunk[0]!.length > 3) add(chunk[0]!, 0.5);
    chunk = [];
  };
  for (const word of words) {
    if (hollow.has(word)) flush();
    else chunk.push(word);
  }
  flush();
}
