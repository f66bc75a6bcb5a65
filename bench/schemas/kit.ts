import type { SetBoard } from "../set-board.ts";
import { getAt } from "../../src/values/get-at.ts";

/** A schema as a developer would write it, and how its answer is compared with what is known of a document. */
export interface Trial {
  readonly title: string;
  readonly folder: string;
  /** Undefined where the document is of another kind. */
  readonly schemaFor: (item: TrialItem) => unknown;
  readonly score: (add: AddField, truth: never, json: unknown) => void;
}

export interface TrialItem {
  readonly id: string;
  readonly file: string;
  readonly task: string;
  readonly truth: never;
}

export type AddField = (
  field: string,
  wanted: readonly unknown[],
  got: readonly unknown[],
  fold?: (text: string) => string,
) => void;

/** Letters and digits only, without case. */
export function foldBare(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** What a pointer of the answer holds, as a list of none or one. */
export function valueAt(json: unknown, pointer: string): unknown[] {
  const value = getAt(json, pointer);
  return value === undefined || value === null || value === "" ? [] : [value];
}

/** One leaf of each item of a list of the answer. */
export function columnAt(json: unknown, pointer: string, leaf: string): unknown[] {
  const list = getAt(json, pointer);
  return Array.isArray(list) ? list.flatMap((item) => valueAt(item, leaf)) : [];
}

/** Fills a board for one document. */
export function adderFor(board: SetBoard, id: string): AddField {
  return (field, wanted, got, fold = foldBare) =>
    board.add(
      id,
      field,
      wanted.map((value) => String(value)),
      got.map((value) => String(value)),
      fold,
    );
}
