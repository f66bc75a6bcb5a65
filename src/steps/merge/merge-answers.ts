import type { Issue } from "../../document/issue.ts";
import type { Json } from "../../document/json.ts";
import { formatPointer } from "../../values/format-pointer.ts";

/** The answer to one planned request; `json` is absent where none came. */
export interface PartialAnswer {
  readonly json?: Json;
  /** Indices in `Document.pages` that the request covered. */
  readonly pages: readonly number[];
  /** Whether the value at a pointer of this answer stands in the document; decides between answers that differ. */
  readonly isGrounded?: (pointer: string) => boolean;
}

export interface MergedAnswers {
  readonly json?: Json;
  /** Pages whose request has no answer, ascending. */
  readonly unanswered: readonly number[];
  /** `conflict`: answers give different values for one place; the one kept is named in the message, never its value. */
  readonly issues: readonly Issue[];
}

interface Piece {
  readonly value: Json;
  readonly answer: PartialAnswer;
  /** Where the value stands in its own answer; differs from its place in the whole inside lists. */
  readonly tokens: readonly (string | number)[];
}

type JsonObject = { readonly [key: string]: Json | undefined };

const isObject = (value: Json): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Rows at a seam that both answers hold, because both saw the page: the longest end of one that begins the other. */
function seamLength(before: readonly Json[], after: readonly Json[]): number {
  for (let length = Math.min(before.length, after.length); length > 0; length -= 1) {
    const end = before.slice(before.length - length);
    if (end.every((row, index) => JSON.stringify(row) === JSON.stringify(after[index]))) return length;
  }
  return 0;
}

function mergeLists(pieces: readonly Piece[]): Json {
  const rows: Json[] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    if (!isList(piece.value)) continue;
    const isOverlapping = before?.answer.pages.some((page) => piece.answer.pages.includes(page)) ?? false;
    rows.push(...piece.value.slice(isOverlapping ? seamLength(rows, piece.value) : 0));
    before = piece;
  }
  return rows;
}

function mergeObjects(pieces: readonly Piece[], issues: Issue[]): Json {
  const names = new Set(pieces.flatMap(({ value }) => (isObject(value) ? Object.keys(value) : [])));
  return Object.fromEntries(
    [...names].map((name) => {
      const inner = pieces.flatMap(({ value, answer, tokens }): Piece[] => {
        const child = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
        return child === undefined ? [] : [{ value: child, answer, tokens: [...tokens, name] }];
      });
      return [name, mergePieces(inner, issues)];
    }),
  );
}

function mergePieces(pieces: readonly Piece[], issues: Issue[]): Json {
  const filled = pieces.filter(({ value }) => value !== null);
  const [first, ...others] = filled;
  if (!first) return null;
  if (filled.every(({ value }) => isList(value))) return mergeLists(filled);
  if (filled.every(({ value }) => isObject(value))) return mergeObjects(filled, issues);
  if (others.every(({ value }) => JSON.stringify(value) === JSON.stringify(first.value))) return first.value;
  const pointer = formatPointer(first.tokens);
  const grounded = filled.find(({ answer, tokens }) => answer.isGrounded?.(formatPointer(tokens)) === true);
  const kept = grounded ?? first;
  const why = grounded ? "the first that stands in the document" : "the first";
  const message = `Parts of the document gave different values; ${why}, from page ${(kept.answer.pages[0] ?? 0) + 1} on, was kept.`;
  issues.push({ pointer, code: "conflict", message });
  return kept.value;
}

/**
 * The answers to the parts of one document as one JSON: objects are merged, lists appended in page order, of scalars the
 * first that is not null stays (a grounded one before others). Pages without an answer are returned, never forgotten.
 */
export function mergeAnswers(answers: readonly PartialAnswer[]): MergedAnswers {
  const ordered = answers.toSorted((a, b) => (a.pages[0] ?? 0) - (b.pages[0] ?? 0));
  const pieces = ordered.flatMap((answer): Piece[] =>
    answer.json === undefined ? [] : [{ value: answer.json, answer, tokens: [] }],
  );
  const answered = new Set(pieces.flatMap(({ answer }) => answer.pages));
  const missing = ordered.flatMap(({ json, pages }) =>
    json === undefined ? pages.filter((page) => !answered.has(page)) : [],
  );
  const unanswered = [...new Set(missing)].toSorted((a, b) => a - b);
  const issues: Issue[] = [];
  if (pieces.length === 0) return { unanswered, issues };
  return { json: mergePieces(pieces, issues), unanswered, issues };
}
