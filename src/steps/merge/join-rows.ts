import type { Json } from "../../document/json.ts";
import { isSameRow } from "./is-same-row.ts";
import type { Piece } from "./piece.ts";
import type { PlacedRow } from "./place-row.ts";
import { placeRow } from "./place-row.ts";

/** Rows of the document with the piece of each answer that holds them, in order. */
export type JoinedRow = readonly Piece[];

interface Slot {
  readonly rows: PlacedRow[];
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function rowsOf(piece: Piece): PlacedRow[] {
  if (!isList(piece.value)) return [];
  return piece.value.map((value, index) =>
    placeRow({ value, answer: piece.answer, tokens: [...piece.tokens, index] }),
  );
}

/** Rows at a seam of which nobody knows where they stand: the longest end of one answer that begins the other. */
function seamLength(before: readonly Slot[], after: readonly PlacedRow[]): number {
  const textOf = (row: PlacedRow | undefined): string => JSON.stringify(row?.piece.value);
  for (let length = Math.min(before.length, after.length); length > 0; length -= 1) {
    const end = before.slice(before.length - length);
    const isSeam = end.every(({ rows }, index) => textOf(rows[0]) === textOf(after[index]));
    const isBlind = end.every(({ rows }) => rows[0]?.places.size === 0);
    if (isSeam && isBlind && after.slice(0, length).every(({ places }) => places.size === 0)) return length;
  }
  return 0;
}

/** Rows that stand at the places of a row, by the first of them. */
class PlaceIndex {
  readonly #slots = new Map<string, Slot[]>();

  add(slot: Slot, row: PlacedRow): void {
    for (const place of row.places.values()) {
      const known = this.#slots.get(place);
      if (known) known.push(slot);
      else this.#slots.set(place, [slot]);
    }
  }

  find(row: PlacedRow, isOpen: (slot: Slot) => boolean): Slot | undefined {
    for (const place of row.places.values()) {
      const found = this.#slots
        .get(place)
        ?.find((slot) => isOpen(slot) && slot.rows.some((other) => isSameRow(other, row)));
      if (found) return found;
    }
    return undefined;
  }
}

/** Puts a slot behind the last one that stands above it; at the end where nobody knows. */
function insert(slots: Slot[], slot: Slot, first: number | undefined): void {
  let at = slots.length;
  const firstOf = ({ rows }: Slot | { rows: [] }): number | undefined => rows[0]?.first;
  if (first !== undefined) while (at > 0 && (firstOf(slots[at - 1] ?? { rows: [] }) ?? -1) > first) at -= 1;
  slots.splice(at, 0, slot);
}

/**
 * The rows of a list from the answers to several parts of a document, each once, in the order of the pages. A row that two answers hold,
 * because both saw it, is told by the words behind it.
 */
export function joinRows(pieces: readonly Piece[]): JoinedRow[] {
  const slots: Slot[] = [];
  const index = new PlaceIndex();
  let before: Piece | undefined;
  for (const piece of pieces) {
    const rows = rowsOf(piece);
    const isOverlapping = before?.answer.pages.some((page) => piece.answer.pages.includes(page)) ?? false;
    const skipped = isOverlapping ? seamLength(slots, rows) : 0;
    // An answer never holds one row twice.
    const met = new Set<Slot>();
    for (const row of rows.slice(skipped)) {
      const known = index.find(row, (slot) => !met.has(slot));
      const slot = known ?? { rows: [] };
      if (!known) insert(slots, slot, row.first);
      slot.rows.push(row);
      met.add(slot);
      index.add(slot, row);
    }
    before = piece;
  }
  return slots.map(({ rows }) => rows.map(({ piece }) => piece));
}
