import type { LeafNode } from "../../document/schema-node.ts";
import { toCountry } from "../entities/countries.ts";
import { toCurrency } from "../entities/currencies.ts";
import type { Entity, EntityKind } from "../entities/entity.ts";
import type { TextRange } from "../reading/reading.ts";
import type { Place } from "./candidate.ts";
import { isDiscountDate } from "./is-discount-date.ts";
import { readChoice } from "./read-choice.ts";
import { readIdentifier } from "./read-identifier.ts";
import { readNumbers } from "./read-numbers.ts";
import type { ReadValue } from "./read-value.ts";

/** What a leaf could read at a place, best first; empty where nothing there is of its kind. */
export function readValues(node: LeafNode, place: Place, entities: readonly Entity[]): ReadValue[] {
  const { range } = place;
  const inside = entities.filter((entity) => entity.start >= range.start && entity.start < range.end);
  if (node.valueType === "boolean") return [];
  if (node.valueType === "enum") return readChoice(node, range);
  const found = byKind(node, place, inside);
  if (!node.pattern) return found;
  return fitPattern(node.pattern, node.kind === "text" || node.kind === "identifier", range, found);
}

function byKind(node: LeafNode, place: Place, inside: readonly Entity[]): ReadValue[] {
  switch (node.kind) {
    case "decimal":
    case "integer":
    case "percent":
      return isPhrase(node, inside) ? readText(place) : readNumbers(node, inside);
    case "date":
      return typed("date", dropDiscounts(node, inside)).filter(
        (read) => node.format !== "date" || read.value.length === 10,
      );
    case "datetime":
      return readDateTime(node, inside);
    case "time":
    case "email":
    case "iban":
    case "url":
      return typed(node.kind, inside);
    case "bic":
      return typed("bic", inside).map((read) => ({ ...read, score: 1 }));
    case "phone":
      return readPhone(place, inside);
    case "vat-id":
      return [
        ...typed("vat-id", inside),
        ...readIdentifier(place).map((read) => ({ ...read, score: 0.6 * read.score })),
      ];
    case "identifier":
    case "gtin":
      return /city|street|address/i.test(node.name) ? readText(place) : readIdentifier(place);
    case "currency":
      return readWords(place, toCurrency);
    case "country":
      return readCountry(node, place);
    case "language":
      return [];
    case "address":
    case "name":
    case "text":
    case "sentence":
      return node.valueType === "number" || node.valueType === "integer"
        ? readNumbers(node, inside)
        : node.kind === "name"
          ? readText(beforeDate(place, inside)).filter(({ value }) => !isLabelled(value))
          : readText(place);
    default:
      node.kind satisfies never;
      return [];
  }
}

/** Words of a schema without labels of its own, where the place holds a range or several numbers ("60,000 - 70,000 EUR"). */
function isPhrase(node: LeafNode, inside: readonly Entity[]): boolean {
  return (
    node.valueType === "string" &&
    node.pattern === undefined &&
    (node.meta.aliases ?? []).length === 0 &&
    inside.filter((entity) => entity.kind === "number").length > 1
  );
}

function typed(kind: EntityKind, inside: readonly Entity[]): ReadValue[] {
  return inside
    .filter((entity) => entity.kind === kind)
    .map((entity, index) => ({
      value: entity.value,
      range: entity,
      score: Math.max(entity.score, 0.5) * (1 - 0.1 * index),
    }));
}

/** Leaves that ask for the end of a discount say so. */
function dropDiscounts(node: LeafNode, inside: readonly Entity[]): readonly Entity[] {
  if (/discount|until/i.test(node.name)) return inside;
  return inside.filter((entity) => entity.kind !== "date" || !isDiscountDate(entity));
}

function readDateTime(node: LeafNode, inside: readonly Entity[]): ReadValue[] {
  return typed("date", inside).flatMap((date) => {
    const time = inside.find((entity) => entity.kind === "time" && entity.start >= date.range.end);
    if (!time) return node.format === "date-time" && !node.isNativeDate ? [] : [date];
    const seconds = time.value.length === 5 ? ":00" : "";
    return [
      {
        ...date,
        value: `${date.value}T${time.value}${seconds}${node.format === "date-time" ? "Z" : ""}`,
        range: { ...date.range, end: time.end },
      },
    ];
  });
}

function readPhone(place: Place, inside: readonly Entity[]): ReadValue[] {
  const sure = typed("phone", inside);
  if (sure.length > 0) return sure.map((read) => ({ ...read, score: 1 }));
  const { segment, start, end } = place.range;
  const match = /^[^\d+(]{0,4}([+(]?\d[\d() ./-]{4,20}\d)(?![\d,.])/.exec(segment.text.slice(start, end));
  if (!match) return [];
  const from = start + match[0].length - match[1]!.length;
  return [{ value: match[1]!, range: { segment, start: from, end: from + match[1]!.length }, score: 0.8 }];
}

function readWords(place: Place, read: (text: string) => string | undefined): ReadValue[] {
  const { segment, start, end } = place.range;
  for (const match of segment.text.slice(start, end).matchAll(/[^\s\d:;,()]+/g)) {
    const value = read(match[0]);
    if (value)
      return [
        {
          value,
          range: { segment, start: start + match.index, end: start + match.index + match[0].length },
          score: 1,
        },
      ];
  }
  return [];
}

function readCountry(node: LeafNode, place: Place): ReadValue[] {
  const { segment, start, end } = place.range;
  const text = segment.text.slice(start, end).trim();
  const code = toCountry(text) ?? (/^[A-Z]{2}$/.test(text) ? text : undefined);
  if (!code && /national|citizen/i.test(node.name) && node.pattern === undefined) return readText(place);
  if (!code) return [];
  const wantsCode = node.pattern !== undefined || /iso|code|alpha-2/i.test(node.meta.description ?? "");
  return [
    {
      value: wantsCode ? code : text,
      range: { segment, start, end: start + segment.text.slice(start, end).trimEnd().length },
      score: 1,
    },
  ];
}

/** Names end where a date or a time begins. */
function beforeDate(place: Place, inside: readonly Entity[]): Place {
  const date = inside.find(
    (entity) => (entity.kind === "date" || entity.kind === "time") && entity.score >= 0.7,
  );
  return date ? { ...place, range: { ...place.range, end: date.start } } : place;
}

function readText(place: Place): ReadValue[] {
  const { segment, start, end } = place.range;
  const text = wholeSentences(segment.text.slice(start, end), end < segment.text.length);
  const trimmed = text.trim().replace(/[\s:;|_-]+$/, "");
  // A line that ends in a colon is the label of something else.
  if (!/[\p{L}\d]/u.test(trimmed) || (end === segment.text.length && /:\s*$/.test(text))) return [];
  const from = start + text.indexOf(trimmed[0]!);
  const isRunning = place.relation === "inside" && !place.isParted;
  const score = (isRunning ? (/^\p{Ll}/u.test(trimmed) ? 0.3 : 0.5) : 0.9) * sentenceFactor(trimmed);
  return [{ value: trimmed, range: { segment, start: from, end: from + trimmed.length }, score }];
}

/** "Means of payment: transfer" names nobody. */
function isLabelled(text: string): boolean {
  return /^[\p{L} .'’-]{3,40}:\s*\S/u.test(text);
}

/** Text that the label of something else cuts short, up to its last full sentence where it has one. */
function wholeSentences(text: string, isCut: boolean): string {
  const whole = isCut ? /^.*?[\p{L}\d)]{2}[.!?](?=\s+\p{Lu}[^.]*$)/u.exec(text) : null;
  return whole ? whole[0].slice(0, -1) : text;
}

/** Values that the schema's pattern refuses are dropped; where none is left, the place is searched for the pattern itself. */
function fitPattern(
  pattern: string,
  isWords: boolean,
  range: TextRange,
  found: readonly ReadValue[],
): ReadValue[] {
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, "u");
  } catch {
    return [...found];
  }
  const fitting = found.filter((read) => expression.test(read.value));
  if (fitting.length > 0 || !isWords) return fitting;
  const loose = new RegExp(pattern.replace(/^\^/, "(?<![\\p{L}\\d])").replace(/\$$/, "(?![\\p{L}\\d])"), "u");
  const match = loose.exec(range.segment.text.slice(range.start, range.end));
  if (!match || match[0] === "") return [];
  const start = range.start + match.index;
  return [
    { value: match[0], range: { segment: range.segment, start, end: start + match[0].length }, score: 0.9 },
  ];
}

/** Values are rarely pieces of sentences: those begin small, run long or end in a full stop. */
function sentenceFactor(text: string): number {
  const words = text.split(/\s+/).length;
  const begins = /^\p{Ll}\p{Ll}/u.test(text) ? 0.6 : 1;
  const ends = words > 3 && /\p{Ll}\.$/u.test(text) ? 0.7 : 1;
  return begins * ends * (words > 12 ? 0.7 : 1);
}
