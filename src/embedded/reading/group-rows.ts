import type { PlacedWord } from "./placed-word.ts";

/**
 * Words of a page as rows, top to bottom, each left to right. Two pieces of lines share a row when they overlap by more than
 * half of the lower one's height beside each other; the nearest neighbour decides, so that slightly slanted rows hold together.
 */
export function groupRows(words: readonly PlacedWord[]): PlacedWord[][] {
  const rows: Strip[] = [];
  for (const piece of inOrder(lineUp(words))) {
    const home = rows
      .slice(-rowsLooked)
      .findLast((row) => overlaps(row, piece) && belongs(row.words, piece.words));
    if (home) {
      for (const word of piece.words) home.words.push(word);
      home.words.sort((a, b) => a.left - b.left || a.index - b.index);
      home.top = Math.min(home.top, piece.top);
      home.bottom = Math.max(home.bottom, piece.bottom);
    } else {
      rows.push({ ...piece, words: [...piece.words] });
    }
  }
  return inOrder(rows.map((row) => row.words)).map((row) => row.words);
}

/** Rows above in which a piece of a line may belong. */
const rowsLooked = 6;

/** Words side by side, and the heights between which they stand. */
interface Strip {
  readonly words: PlacedWord[];
  top: number;
  bottom: number;
}

/** By the middle of their words, which is found once: lines of a text may hold thousands. */
function inOrder(lines: readonly PlacedWord[][]): Strip[] {
  return lines
    .map((words) => ({ strip: toStrip(words), middle: middle(words) }))
    .sort((a, b) => a.middle - b.middle || a.strip.words[0]!.left - b.strip.words[0]!.left)
    .map(({ strip }) => strip);
}

function toStrip(words: PlacedWord[]): Strip {
  let [top, bottom] = [Infinity, -Infinity];
  for (const word of words) {
    top = Math.min(top, word.top);
    bottom = Math.max(bottom, word.bottom);
  }
  return { words, top, bottom };
}

/** False where no word of one stands beside a word of the other; then they need not be compared word by word. */
function overlaps(row: Strip, piece: Strip): boolean {
  return overlap(row.top, row.bottom, piece.top, piece.bottom) > 0;
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
