import type { PlacedWord } from "./placed-word.ts";

/** Shift of a second print, as a share of the height of the type, that a reader takes for bold. */
const maxShift = 0.3;
const cellSize = 4;
/** Cells in a column of the grid; pages are smaller. */
const columnCells = 1_000_000;

/** Prints of one text by the cells of a grid, so that each is compared with its neighbours only. */
type Prints = Map<number, PlacedWord[]>;

function isRepeated(word: PlacedWord, prints: Prints, column: number, row: number): boolean {
  const shift = Math.min(cellSize, maxShift * (word.bottom - word.top));
  for (let x = column - 1; x <= column + 1; x += 1) {
    for (let y = row - 1; y <= row + 1; y += 1) {
      for (const other of prints.get(x * columnCells + y) ?? []) {
        if (Math.abs(other.left - word.left) <= shift && Math.abs(other.top - word.top) <= shift) return true;
      }
    }
  }
  return false;
}

/** Words without those printed a second time at almost the same place, as is done for bold type and shadows. */
export function dropOverprints(words: readonly PlacedWord[]): PlacedWord[] {
  const printsByText = new Map<string, Prints>();
  return words.filter((word) => {
    const column = Math.floor(word.left / cellSize);
    const row = Math.floor(word.top / cellSize);
    const cell = column * columnCells + row;
    const prints = printsByText.get(word.word.text);
    if (!prints) {
      printsByText.set(word.word.text, new Map([[cell, [word]]]));
      return true;
    }
    if (isRepeated(word, prints, column, row)) return false;
    const known = prints.get(cell);
    if (known) known.push(word);
    else prints.set(cell, [word]);
    return true;
  });
}
