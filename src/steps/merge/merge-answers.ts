import type { Alternative } from "../../document/field-report.ts";
import type { Issue } from "../../document/issue.ts";
import type { Json } from "../../document/json.ts";
import type { SchemaNode } from "../../document/schema-node.ts";
import { formatPointer } from "../../values/format-pointer.ts";
import { chooseScalar } from "./choose-scalar.ts";
import { isOneSection } from "./is-one-section.ts";
import { joinRows } from "./join-rows.ts";
import type { PartialAnswer } from "./partial-answer.ts";
import type { Piece } from "./piece.ts";

/** A place on which answers to parts of a document differ. */
export interface Conflict {
  readonly pointer: string;
  readonly alternatives: readonly Alternative[];
  /** Only the order of the pages decided. */
  readonly isAmbiguous: boolean;
}

export interface MergedAnswers {
  readonly json?: Json;
  /** Pages whose request has no answer, ascending. */
  readonly unanswered: readonly number[];
  /** `conflict`: answers give different values for one place; the one kept is named in the message, never its value. */
  readonly issues: readonly Issue[];
  readonly conflicts: readonly Conflict[];
}

type JsonObject = { readonly [key: string]: Json | undefined };

const isObject = (value: Json): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const reasons = {
  stands: "the one that stands in the document",
  labelled: "the one with the clearer label",
  first: "the first",
} as const;

class Merger {
  readonly issues: Issue[] = [];
  readonly conflicts: Conflict[] = [];

  merge(pieces: readonly Piece[], at: readonly (string | number)[], node: SchemaNode | undefined): Json {
    const filled = pieces.filter(({ value }) => value !== null);
    const [first, ...others] = filled;
    if (!first) return null;
    if (filled.every(({ value }) => isList(value))) return this.#mergeLists(filled, at, node);
    if (filled.every(({ value }) => isObject(value))) return this.#mergeObjects(filled, at, node);
    if (others.every(({ value }) => JSON.stringify(value) === JSON.stringify(first.value)))
      return first.value;
    return this.#choose(filled, at);
  }

  #choose(pieces: readonly Piece[], at: readonly (string | number)[]): Json {
    const chosen = chooseScalar(pieces);
    if (!chosen) return null;
    const { piece, why, others, isAmbiguous } = chosen;
    const pointer = formatPointer(at);
    const from = (page: number): string => `from page ${page + 1} on`;
    const message = `Parts of the document gave different values; ${reasons[why]}, ${from(piece.answer.pages[0] ?? 0)}, was kept.`;
    this.issues.push({ pointer, code: "conflict", message });
    const alternatives = others.map(({ value, page }) => ({
      value,
      why: `The part of the document ${from(page)} says so.`,
    }));
    this.conflicts.push({ pointer, alternatives, isAmbiguous });
    return piece.value;
  }

  #mergeObjects(
    pieces: readonly Piece[],
    at: readonly (string | number)[],
    node: SchemaNode | undefined,
  ): Json {
    const names = new Set(pieces.flatMap(({ value }) => (isObject(value) ? Object.keys(value) : [])));
    return Object.fromEntries(
      [...names].map((name) => {
        const inner = pieces.flatMap(({ value, answer, tokens }): Piece[] => {
          const child = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
          return child === undefined ? [] : [{ value: child, answer, tokens: [...tokens, name] }];
        });
        const own =
          node?.type === "object" ? node.properties.find((child) => child.name === name) : undefined;
        return [name, this.merge(inner, [...at, name], own)];
      }),
    );
  }

  #mergeLists(
    pieces: readonly Piece[],
    at: readonly (string | number)[],
    node: SchemaNode | undefined,
  ): Json {
    const items = node?.type === "list" ? node.items : undefined;
    const rows: Piece[][] = [];
    for (const row of joinRows(pieces).map((members) => [...members])) {
      const before = rows.at(-1);
      const [last, next] = [before?.at(-1), row[0]];
      const isOther = last !== undefined && next !== undefined && last.answer !== next.answer;
      if (before && isOther && isOneSection(before[0]?.value, next.value, items)) before.push(...row);
      else rows.push(row);
    }
    // A row that two answers hold is the fuller one's: the other one saw it cut off.
    return rows.map((row, index) =>
      row.some(({ value }) => holdsRows(value)) || row.length === 1
        ? this.merge(row, [...at, index], items)
        : fullest(row),
    );
  }
}

function holdsRows(value: Json): boolean {
  return isObject(value) && Object.values(value).some((child) => Array.isArray(child) && child.length > 0);
}

function countValues(value: Json | undefined): number {
  if (value === null || value === undefined) return 0;
  if (typeof value === "string") return 1 + value.length / 1000;
  if (typeof value !== "object") return 1;
  return Object.values(value).reduce<number>((sum, child) => sum + countValues(child), 0);
}

function fullest(row: readonly Piece[]): Json {
  return row.toSorted((a, b) => countValues(b.value) - countValues(a.value))[0]?.value ?? null;
}

/**
 * The answers to the parts of one document as one JSON: objects are merged; of lists each row is kept once, in the order of the pages; of
 * scalars that differ the one that evidence speaks for stays, and the others are alternatives. Pages without an answer are returned, never
 * forgotten.
 *
 * @param node the schema's tree, which tells what names a thing
 */
export function mergeAnswers(answers: readonly PartialAnswer[], node?: SchemaNode): MergedAnswers {
  const ordered = answers.toSorted((a, b) => (a.pages[0] ?? 0) - (b.pages[0] ?? 0));
  const pieces = ordered.flatMap((answer): Piece[] =>
    answer.json === undefined ? [] : [{ value: answer.json, answer, tokens: [] }],
  );
  const answered = new Set(pieces.flatMap(({ answer }) => answer.pages));
  const missing = ordered.flatMap(({ json, pages }) =>
    json === undefined ? pages.filter((page) => !answered.has(page)) : [],
  );
  const unanswered = [...new Set(missing)].toSorted((a, b) => a - b);
  if (pieces.length === 0) return { unanswered, issues: [], conflicts: [] };
  const merger = new Merger();
  const json = merger.merge(pieces, [], node);
  return { json, unanswered, issues: merger.issues, conflicts: merger.conflicts };
}
