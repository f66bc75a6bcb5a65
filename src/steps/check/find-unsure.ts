import type { CheckResult } from "../../document/check-result.ts";
import type { Citation } from "../../document/citation.ts";
import type { Document } from "../../document/document.ts";
import type { FieldReport } from "../../document/field-report.ts";
import type { PageText } from "../../document/page-text.ts";
import type { LeafNode, SchemaNode } from "../../document/schema-node.ts";
import type { Word } from "../../document/word.ts";
import { isGrounded } from "../../schema/is-grounded.ts";
import { isGarbled } from "./is-garbled.ts";

interface UnsureInput {
  readonly node: SchemaNode;
  readonly fields: Readonly<Record<string, FieldReport>>;
  readonly checks: readonly CheckResult[];
  readonly document: Document;
  readonly pages: readonly PageText[];
}

/**
 * Where one wrong character makes a wrong value, the least that the reader of the pixels has to say of each word. On the half of the
 * dev receipts that constants are measured on, 1 of 2 wrong names has a word below it, and 1 of 11 right ones.
 */
const leastOfWord = 0.9;
/** Of identifiers and the like, which are told by their form and a label too; of a word of one character. */
const leastOfTold = 0.8;
/** For longer text, in which a wrong character is one of many: of each word, and of all on average. */
const leastOfText = { word: 0.5, mean: 0.9 };

const exactKinds: ReadonlySet<string> = new Set([
  "name",
  "date",
  "datetime",
  "decimal",
  "integer",
  "percent",
]);
const longKinds: ReadonlySet<string> = new Set(["address", "text", "sentence"]);
/** Told by a sign or by a word of a known list, not by each of its characters. */
const toldKinds: ReadonlySet<string> = new Set(["currency", "country", "language"]);

function listLeaves(node: SchemaNode): LeafNode[] {
  if (node.type === "leaf") return [node];
  return node.type === "object" ? node.properties.flatMap(listLeaves) : [];
}

/** The words of a citation, the outer ones without what belongs to another value ("Cashier:FT11"). */
function wordsOf({ file, pageNumber, span }: Citation, { document, pages }: UnsureInput): Word[] {
  const page = pages.find(({ page: index }) => {
    const named = document.pages[index];
    return named?.file === file && named?.pageNumber === pageNumber;
  });
  if (!page || !span) return [];
  return page.words
    .filter((word) => word.span.start < span.end && word.span.end > span.start)
    .map((word) => ({
      ...word,
      text: page.text.slice(Math.max(word.span.start, span.start), Math.min(word.span.end, span.end)),
    }));
}

/** The least that a word of a leaf has to be read with. */
function leastOf({ kind }: LeafNode, { text }: Word): number {
  if (kind !== "name") return exactKinds.has(kind) ? leastOfWord : leastOfTold;
  return (text.match(/[\p{L}\d]/gu)?.length ?? 0) > 1 ? leastOfWord : leastOfTold;
}

function isUnsure(node: LeafNode, words: readonly Word[]): boolean {
  const weighed = words.filter(({ text, confidence }) => confidence !== undefined && /[\p{L}\d]/u.test(text));
  if (!longKinds.has(node.kind) || weighed.length < 2)
    return weighed.some((word) => (word.confidence ?? 1) < leastOf(node, word));
  const letters = weighed.reduce((sum, { text }) => sum + text.length, 0);
  const sum = weighed.reduce((all, { text, confidence = 1 }) => all + confidence * text.length, 0);
  const weakest = Math.min(...weighed.map(({ confidence = 1 }) => confidence));
  return weakest < leastOfText.word || sum / letters < leastOfText.mean;
}

/** "11 60" for 11.60: the decimal mark was not read. */
const lostMark = /\d \d{2}\D*$/;

/** Pointers of amounts, rows of lists included, whose decimal mark was not read and that no check proves which passed. */
function listUnmarked({ fields, checks }: UnsureInput): string[] {
  const proven = new Set(checks.flatMap(({ status, pointers }) => (status === "pass" ? pointers : [])));
  return Object.entries(fields).flatMap(([pointer, { match, origin, raw = "" }]) =>
    match === "numeric" && origin === "ocr" && lostMark.test(raw) && !/[.,]/.test(raw) && !proven.has(pointer)
      ? [pointer]
      : [],
  );
}

/**
 * Pointers of values outside of lists that stand in the words, where the reader of the pixels was not sure of those words, or where
 * they look misread, and of all amounts that lost their decimal mark. Numbers of a check that passed are proven by it.
 */
export function findUnsure(input: UnsureInput): string[] {
  const { node, fields, checks, pages } = input;
  // Only a reader of pixels is not sure.
  if (pages.every(({ textSource }) => textSource === "text")) return [];
  const proven = new Set(
    checks.flatMap(({ defining, status, pointers }) => (defining && status === "pass" ? pointers : [])),
  );
  const unmarked = listUnmarked(input);
  const others = listLeaves(node).flatMap((leaf) => {
    const report = fields[leaf.pointer];
    const isRead = report?.state === "found" && report.origin === "ocr" && isGrounded(report);
    if (!isRead || toldKinds.has(leaf.kind) || proven.has(leaf.pointer)) return [];
    const words = report.citations.flatMap((citation) => wordsOf(citation, input));
    return isUnsure(leaf, words) || isGarbled(leaf.kind, words) ? [leaf.pointer] : [];
  });
  return [...new Set([...others, ...unmarked])];
}
