import type { Issue } from "../document/issue.ts";
import type { Json } from "../document/json.ts";
import type { LocaleHints } from "../document/locale-hints.ts";
import type { PageText } from "../document/page-text.ts";
import type { LeafNode, SchemaNode } from "../document/schema-node.ts";
import { inferConventions } from "../steps/ground/conventions.ts";
import { coerceLeaf } from "../steps/parse/coerce-leaf.ts";
import { createCoerceContext } from "../steps/parse/coerce-context.ts";
import { formatPointer } from "../values/format-pointer.ts";
import { listLeaves } from "../values/list-leaves.ts";
import { setAt } from "../values/set-at.ts";

interface Settled {
  readonly json: Json;
  /** Values that can be read in two ways, or in none. */
  readonly doubts: readonly Issue[];
}

/** A number with three decimals, or a whole one with a mark for its thousands. */
const threeDecimals = /^-?[1-9]\d{0,2}[.,]\d{3}$/;
const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const iso = /^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ].*)?)?)?$/;
const amounts: ReadonlySet<string> = new Set(["decimal", "percent"]);
const days: ReadonlySet<string> = new Set(["date", "datetime"]);

interface Doubtful {
  readonly pointer: string;
  readonly node: LeafNode;
  readonly value: string;
}

const isOdd = (value: string, { kind, valueType }: LeafNode): boolean =>
  valueType === "string" &&
  (amounts.has(kind) ? !plain.test(value) || threeDecimals.test(value) : days.has(kind) && !iso.test(value));

type Members = { readonly [key: string]: Json | undefined };

/** One member of an object, row of a list or entry of a record; without a closure, for most answers have hundreds. */
function collectAt(
  token: string | number,
  value: Json | undefined,
  node: SchemaNode | undefined,
  at: (string | number)[],
  found: Doubtful[],
): void {
  if (value === null || value === undefined || !node) return;
  at.push(token);
  collect(value, node, at, found);
  at.pop();
}

/** Looks at values that are there alone, and makes pointers only of those in doubt: most answers have none. */
function collect(value: Json, node: SchemaNode, at: (string | number)[], found: Doubtful[]): void {
  if (node.type === "leaf") {
    if (typeof value === "string" && isOdd(value, node))
      found.push({ pointer: formatPointer(at), node, value });
  } else if (node.type === "union") {
    for (const { pointer, node: leaf, value: text } of listLeaves(value, node))
      if (leaf.type === "leaf" && typeof text === "string" && isOdd(text, leaf))
        found.push({ pointer: formatPointer(at) + pointer, node: leaf, value: text });
  } else if (Array.isArray(value)) {
    const rows = value as readonly Json[];
    for (let index = 0; index < rows.length; index += 1) {
      const place =
        node.type === "list" ? node.items : node.type === "tuple" ? node.places[index] : undefined;
      collectAt(index, rows[index], place, at, found);
    }
  } else if (typeof value === "object" && value !== null) {
    const members = value as Members;
    if (node.type === "object")
      for (const property of node.properties)
        collectAt(property.name, members[property.name], property, at, found);
    else if (node.type === "record")
      for (const [key, item] of Object.entries(members)) collectAt(key, item, node.items, at, found);
  }
}

const doubt = (pointer: string, what: string): Issue => ({
  pointer,
  code: "ambiguous-number",
  message: `${what} Write it in plain notation, such as 1234.5.`,
  expected: "plain notation",
  received: "number with a doubtful mark",
});

/** Whether a number stands in the document just so, and is not a part of a longer one. */
function stands(number: string, pages: readonly PageText[]): boolean {
  const digits = number.replace(/^-/, "").replaceAll(".", "\\.");
  const pattern = new RegExp(`(?<![\\d.,])${digits}(?![\\d]|[.,]\\d)`, "u");
  return pages.some(({ text }) => pattern.test(text));
}

/**
 * `1.234` and `1,234`: which of 1234 and 1.234 it is, by the one that the document prints in its own way of writing
 * numbers. Where it prints neither, plain notation stays what it is.
 */
function readThree(
  { pointer, value }: Doubtful,
  pages: readonly PageText[],
  locale: LocaleHints,
): string | Issue {
  const [whole = "", tail = ""] = value.split(/[.,]/);
  const { decimals } = locale;
  const plainly = [whole + tail, `${whole} ${tail}`, `${whole}'${tail}`, `${whole}\u00a0${tail}`];
  const [marked, other] = decimals === "comma" ? [".", ","] : [",", "."];
  const isOpen =
    decimals === undefined && (stands(`${whole}.${tail}`, pages) || stands(`${whole},${tail}`, pages));
  const isWhole = [...plainly, ...(decimals === undefined ? [] : [`${whole}${marked}${tail}`])].some((form) =>
    stands(form, pages),
  );
  const isFraction = decimals !== undefined && stands(`${whole}${other}${tail}`, pages);
  if (!isOpen && isWhole && !isFraction) return whole + tail;
  if (!isOpen && !isWhole && (isFraction || value.includes("."))) return `${whole}.${tail}`;
  return doubt(
    pointer,
    "The mark in the number may part thousands or decimals, and the document does not tell.",
  );
}

function read(doubtful: Doubtful, pages: readonly PageText[], locale: LocaleHints): Json | Issue {
  const { pointer, node, value } = doubtful;
  if (threeDecimals.test(value)) return readThree(doubtful, pages, locale);
  const context = createCoerceContext(locale);
  const settled = coerceLeaf({ type: "string", value, mends: [] }, node, pointer, context) ?? null;
  const misfit = context.issues.find(({ code }) => !code.startsWith("mended"));
  if (misfit) return misfit;
  if (settled !== value || !amounts.has(node.kind)) return settled;
  return { ...doubt(pointer, "The text is no number."), code: "invalid-value", received: "string" };
}

const isIssue = (value: Json | Issue): value is Issue =>
  typeof value === "object" && value !== null && "code" in value && "pointer" in value && "message" in value;

/**
 * Numbers and dates of an answer that can be read in two ways, settled by how the document itself writes them; those that
 * stay open are issues, so that they are asked for again and never pass for proven. What the user states wins.
 */
export function settleDoubts(
  answered: Json,
  root: SchemaNode,
  pages: readonly PageText[],
  locale: LocaleHints,
): Settled {
  const doubtful: Doubtful[] = [];
  collect(answered, root, [], doubtful);
  if (doubtful.length === 0) return { json: answered, doubts: [] };
  const conventions = { ...locale, ...inferConventions(pages, locale) };
  const doubts: Issue[] = [];
  let json = answered;
  for (const each of doubtful) {
    const settled = read(each, pages, conventions);
    if (isIssue(settled)) doubts.push(settled);
    else if (settled !== each.value) json = setAt(json, each.pointer, settled);
  }
  return { json, doubts };
}
