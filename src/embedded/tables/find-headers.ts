import type { LabelMatch } from "../labels/match-labels.ts";
import type { LabelIndex } from "../labels/label-index.ts";
import type { Target } from "../labels/target.ts";
import type { Reading, Row, Segment, Token } from "../reading/reading.ts";
import { tokensOf } from "../reading/tokens-of.ts";
import type { HeaderPiece } from "./stack-pieces.ts";
import { stackPieces } from "./stack-pieces.ts";
import type { Column, Header } from "./table.ts";

/** Rows that a header has at most. */
const mostRows = 4;
/** By which the cells' lines read together must name columns more surely than apart. */
const leastGain = 0.1;

/** Lines that name at least two columns of an item, the surest first. Headers may stand on several rows. */
export function findHeaders(
  reading: Reading,
  labels: readonly (readonly LabelMatch<Target>[])[],
  index: LabelIndex<Target>,
): Header[] {
  const headers: Header[] = [];
  const blank = blankShare(reading);
  const all = reading.rows.map((row) => piecesOf(row, labels, blank));
  const pieces = all.map((row) => (row && isNamed(row) ? row : undefined));
  reading.rows.forEach((row, at) => {
    const own = pieces[at];
    if (!own || own.length < 2) return;
    const single = toHeader(row, row, own);
    const rows = listNear(reading, all, at, 1);
    const next = rows[0];
    const below = next && pieces[next.id];
    const double = below ? toHeader(row, next, merge(own, below)) : undefined;
    let best = double && double.score > (single?.score ?? 0) + 0.5 ? double : single;
    const rowsAbove = listNear(reading, all, at, -1);
    for (let above = 0; above <= rowsAbove.length; above += 1) {
      // The first line of a header names something.
      if (above > 0 && !pieces[rowsAbove[above - 1]!.id]) continue;
      for (let under = above === 0 ? 1 : 0; under <= rows.length; under += 1) {
        const lines = [...rowsAbove.slice(0, above).reverse(), row, ...rows.slice(0, under)];
        const cells = stackPieces(
          lines.map(({ id }) => all[id]!),
          index,
          row,
        );
        const stacked = toHeader(lines[0]!, lines.at(-1)!, cells);
        if (stacked && stacked.score > (best?.score ?? 0) + leastGain) best = stacked;
      }
    }
    if (best) headers.push(best);
  });
  return headers.sort((a, b) => b.score - a.score || a.firstRow - b.firstRow);
}

/** The same for each list that a schema has. */
const blankShares = new WeakMap<Reading, number>();

/** The widest gap between two words of one header, in heights of its type: little more than the document's usual blank. */
function blankShare(reading: Reading): number {
  const known = blankShares.get(reading) ?? measureBlank(reading);
  blankShares.set(reading, known);
  return known;
}

function measureBlank({ segments }: Reading): number {
  const gaps = segments
    .flatMap(({ tokens }) =>
      tokens.slice(1).map((token, index) => (token.left - tokens[index]!.right) / token.size),
    )
    .sort((a, b) => a - b);
  return Math.min(0.5, 1.4 * Math.max(0.2, gaps[Math.floor(gaps.length / 2)] ?? 0.5));
}

/** Undefined for rows of values. */
function piecesOf(
  row: Row,
  labels: readonly (readonly LabelMatch<Target>[])[],
  blank: number,
): HeaderPiece[] | undefined {
  const pieces: HeaderPiece[] = [];
  for (const segment of row.segments) {
    if (/\d[.,]\d{2}(?!\d)|\d{4}|:\s*\d/.test(segment.text)) return undefined;
    // "Rate [%]" is one header.
    const found = labels[segment.id]!.filter((match, index) => index === 0 || /\p{L}/u.test(match.key));
    const letters = count(segment.text);
    const covered = found.reduce((sum, match) => sum + count(segment.text.slice(match.start, match.end)), 0);
    if (found.length === 0 || covered < 0.45 * letters) {
      pieces.push({ left: segment.left, right: segment.right, text: segment.text, owners: [] });
      continue;
    }
    for (const group of groupMatches(found, segment, blank)) {
      // Words behind a label belong to its column ("Price in EUR").
      const last = found.indexOf(group.at(-1)!);
      const end = found[last + 1]?.start ?? segment.text.length;
      const tokens = tokensOf({ segment, start: group[0]!.start, end });
      const length = Math.max(1, count(segment.text.slice(group[0]!.start, end)));
      pieces.push({
        left: Math.min(...tokens.map((token) => token.left)),
        right: Math.max(...tokens.map((token) => token.right)),
        text: segment.text.slice(group[0]!.start, end).trim(),
        owners: group.flatMap((match) => {
          const share = count(segment.text.slice(match.start, match.end)) / length;
          return match.owners.map(({ owner, weight }) => ({
            target: owner,
            weight: weight * match.quality * (0.4 + 0.6 * share),
          }));
        }),
      });
    }
  }
  return pieces;
}

const isNamed = (pieces: readonly HeaderPiece[]): boolean =>
  pieces.filter((piece) => piece.owners.length > 0).length >= 0.3 * pieces.length;

/** Rows without values that stand as close above or below as the other lines of a header's cells, the nearest first. */
function listNear(
  reading: Reading,
  pieces: readonly (readonly HeaderPiece[] | undefined)[],
  at: number,
  step: 1 | -1,
): Row[] {
  const first = reading.rows[at]!;
  const height = first.bottom - first.top;
  const rows: Row[] = [];
  let last = first;
  for (let index = at + step; rows.length + 1 < mostRows; index += step) {
    const row = reading.rows[index];
    if (!row || row.page !== first.page || !pieces[index]) break;
    if ((step > 0 ? row.top - last.bottom : last.top - row.bottom) >= 0.9 * height) break;
    rows.push(row);
    last = row;
  }
  return rows;
}

/** Labels with no more than a blank between them head one column ("Base VAT"). */
function groupMatches(
  found: readonly LabelMatch<Target>[],
  segment: Segment,
  blank: number,
): LabelMatch<Target>[][] {
  const groups: LabelMatch<Target>[][] = [];
  for (const match of found) {
    const previous = groups.at(-1)?.at(-1);
    const before = previous && tokensOf(previous).at(-1);
    const after = tokensOf(match)[0];
    const isClose = before && after && (before === after || runsOn(segment, before, after, blank));
    if (isClose) groups.at(-1)!.push(match);
    else groups.push([match]);
  }
  return groups;
}

/** True where only a blank parts two words of a line, or a short word with blanks around it ("Product and description"). */
function runsOn({ tokens, size }: Segment, before: Token, after: Token, blank: number): boolean {
  const [from, to] = [tokens.indexOf(before), tokens.indexOf(after)];
  const between = tokens.slice(from + 1, to);
  return (
    to > from &&
    between.length <= 1 &&
    between.every(({ text }) => /^(?:\p{L}{1,3}|[&/+-])$/u.test(text)) &&
    tokens
      .slice(from + 1, to + 1)
      .every((token, index) => token.left - tokens[from + index]!.right < blank * size)
  );
}

function merge(upper: readonly HeaderPiece[], lower: readonly HeaderPiece[]): HeaderPiece[] {
  const merged = upper.map((piece) => ({ ...piece }));
  for (const piece of lower) {
    const above = merged.find(
      (other) => Math.min(other.right, piece.right) > Math.max(other.left, piece.left),
    );
    if (!above) merged.push({ ...piece });
    else
      Object.assign(above, {
        left: Math.min(above.left, piece.left),
        right: Math.max(above.right, piece.right),
        owners: [...above.owners, ...piece.owners],
      });
  }
  return merged.sort((a, b) => a.left - b.left);
}

/** Gives each piece its best column that no better piece has. */
function toHeader(first: Row, last: Row, pieces: readonly HeaderPiece[]): Header | undefined {
  const offers = pieces
    .flatMap((piece) => piece.owners.map((owner) => ({ piece, ...owner })))
    .sort((a, b) => b.weight - a.weight);
  const chosen = new Map<HeaderPiece, Target>();
  const used = new Set<Target>();
  let score = 0;
  for (const { piece, target, weight } of offers) {
    if (chosen.has(piece) || used.has(target)) continue;
    chosen.set(piece, target);
    used.add(target);
    score += weight;
  }
  if (used.size < 2) return undefined;
  const cells: Column[] = pieces.map((piece) => {
    const target = chosen.get(piece);
    return { left: piece.left, right: piece.right, ...(target ? { target } : {}) };
  });
  return { firstRow: first.id, lastRow: last.id, page: first.page, cells, score };
}

function count(text: string): number {
  return text.match(/[\p{L}\d#%]/gu)?.length ?? 0;
}
