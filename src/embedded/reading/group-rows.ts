import type { PlacedWord } from "./placed-word.ts";

/**
 * Words of a page as rows, top to bottom, each left to right. Two pieces of lines share a row when they overlap by more than
 * half of the lower one's height beside each other; the nearest neighbour decides, so that slightly slanted rows hold together.
 */
export function groupRows(words: readonly PlacedWord[]): PlacedWord[][] {
  const pieces = lineUp(words);
  pieces.sort((a, b) => middle(a) - middle(b) || a[0]!.left - b[0]!.left);
  const rows: PlacedWord[][] = [];
  for (const piece of pieces) {
    const home = rows.slice(-6).findLast((row) => belongs(row, piece));
    if (home) {
      home.push(...piece);
      home.sort((a, b) => a.left - b.left || a.index - b.index);
    } else {
      rows.push([...piece]);
    }
  }
  return rows.sort((a, b) => middle(a) - middle(b) || a[0]!.left - b[0]!.left);
}

/** The words of each line of the layout, in order of their left edges. */
function lineUp(words: readonly PlacedWord[]): PlacedWord[][] {
  const lines = new Map<number, PlacedWord[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line) line.push(word);
    else lines.set(word.line, [word]);
  }
  return [...lines.values()].map((line) => line.sort((a, b) => a.left - b.left || a.index - b.index));
}

function middle(words: readonly PlacedWord[]): number {
  return words.reduce((sum, word) => sum + (word.top + word.bottom) / 2, 0) / words.length;
}

function belongs(row: readonly PlacedWord[], piece: readonly PlacedWord[]): boolean {
  const first = piece[0]!;
  const last = piece.at(-1)!;
  const before = row.findLast((word) => word.left < first.left);
  const after = row.find((word) => word.left >= first.left);
  const near = !before
    ? after!
    : !after
      ? before
      : first.left - before.right <= after.left - last.right
        ? before
        : after;
  const own = near === before ? first : last;
  if (
    row.some((word) =>
      piece.some(
        (other) =>
          overlap(word.left, word.right, other.left, other.right) >
          0.3 * Math.min(word.right - word.left, other.right - other.left),
      ),
    )
  )
    return false;
  const shared = overlap(near.top, near.bottom, own.top, own.bottom);
  return shared > 0.5 * Math.min(near.bottom - near.top, own.bottom - own.top);
}

function overlap(a: number, b: number, c: number, d: number): number {
  return Math.min(b, d) - Math.max(a, c);
}
