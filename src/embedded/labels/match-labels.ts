import { distance } from "fastest-levenshtein";
import type { Segment, TextRange } from "../reading/reading.ts";
import { piecesOf } from "./pieces-of.ts";
import type { LabelIndex, Owner } from "./label-index.ts";

/** A label found in a segment. */
export interface LabelMatch<TOwner> extends TextRange {
  readonly owners: readonly Owner<TOwner>[];
  readonly key: string;
  /** 1 = to the letter; lower where letters were misread. */
  readonly quality: number;
}

/** One for all: most cells of a sheet hold no label. */
const none: never[] = [];
const mostPieces = 10;
/** Letters of a compound word, and of its parts. */
const shortestCompound = 12;
const shortestFirst = 4;
const shortestLast = shortestCompound - shortestFirst;

/**
 * Labels of a segment, longest first, never overlapping, in reading order. With `isOcr`, long labels may differ by a
 * letter or two.
 */
export function matchLabels<TOwner>(
  segment: Segment,
  index: LabelIndex<TOwner>,
  isOcr: boolean,
): LabelMatch<TOwner>[] {
  const pieces = piecesOf(segment);
  const found: LabelMatch<TOwner>[] = [];
  for (let first = 0; first < pieces.length; first += 1) {
    let key = "";
    for (let last = first; last < pieces.length && last < first + mostPieces; last += 1) {
      key += pieces[last]!.key;
      if (key.length > index.longest + 1) break;
      const isLed = isOcr || index.beginnings.has(key);
      if (!isLed && last > first) break;
      const hit = isLed ? look(key, index, isOcr) : undefined;
      if (hit && !isCode(segment.text, pieces[last]!.end, key))
        found.push({ segment, start: pieces[first]!.start, end: pieces[last]!.end, ...hit });
      else if (last === first && key.length >= shortestCompound)
        found.push(...lookInCompound(key, pieces[first]!, segment, index));
      if (!isLed) break;
    }
  }
  if (found.length === 0) return none;
  found.sort((a, b) => b.quality * b.key.length - a.quality * a.key.length || a.start - b.start);
  const kept: LabelMatch<TOwner>[] = [];
  for (const match of found)
    if (!kept.some((other) => other.start < match.end && other.end > match.start)) kept.push(match);
  return kept.sort((a, b) => a.start - b.start);
}

/** Letters that digits follow without a blank are a code ("PO445", "INV-7"), unless they are a long word run together. */
function isCode(text: string, end: number, key: string): boolean {
  const next = text.slice(end, end + 2);
  return (key.length <= 3 && /^\d/.test(next)) || /^[-/]\d/.test(next);
}

/** The last part of a compound word ("Schlussrechnung") is a label too, where both parts are long. */
function lookInCompound<TOwner>(
  key: string,
  piece: { readonly start: number; readonly end: number },
  segment: Segment,
  index: LabelIndex<TOwner>,
): LabelMatch<TOwner>[] {
  for (let cut = shortestFirst; cut <= key.length - shortestLast; cut += 1) {
    const owners = index.byKey.get(key.slice(cut));
    if (owners)
      return [{ segment, start: piece.start, end: piece.end, owners, key: key.slice(cut), quality: 0.8 }];
  }
  return [];
}

function look<TOwner>(
  key: string,
  index: LabelIndex<TOwner>,
  isOcr: boolean,
): Pick<LabelMatch<TOwner>, "owners" | "key" | "quality"> | undefined {
  const owners = index.byKey.get(key);
  if (owners) return { owners, key, quality: 1 };
  if (!isOcr || key.length < 5 || /^\d/.test(key)) return undefined;
  const limit = key.length >= 10 ? 2 : 1;
  let best: { key: string; away: number } | undefined;
  for (let length = key.length - 1; length <= key.length + 1; length += 1) {
    for (const other of index.byLength.get(length) ?? []) {
      if (other.length < 5 || (other[0] !== key[0] && other.at(-1) !== key.at(-1))) continue;
      const away = distance(other, key);
      if (away <= limit && (!best || away < best.away)) best = { key: other, away };
    }
  }
  return best
    ? { owners: index.byKey.get(best.key)!, key: best.key, quality: 1 - 0.15 * best.away }
    : undefined;
}
