import type { PlacedWord } from "./placed-word.ts";

/** Shift of a second print, as a share of the height of the type, that a reader takes for bold. */
const maxShift = 0.3;
const cellSize = 4;

/** Words without those printed a second time at almost the same place, as is done for bold type and shadows. */
export function dropOverprints(words: readonly PlacedWord[]): PlacedWord[] {
  const cells = new Map<string, PlacedWord[]>();
  const cellOf = (value: number): number => Math.floor(value / cellSize);
  return words.filter((word) => {
    const column = cellOf(word.left);
    const row = cellOf(word.top);
    const shift = Math.min(cellSize, maxShift * (word.bottom - word.top));
    for (let x = column - 1; x <= column + 1; x += 1) {
      for (let y = row - 1; y <= row + 1; y += 1) {
        const isRepeated = cells
          .get(`${x} ${y} ${word.word.text}`)
          ?.some(
            (other) => Math.abs(other.left - word.left) <= shift && Math.abs(other.top - word.top) <= shift,
          );
        if (isRepeated) return false;
      }
    }
    const key = `${column} ${row} ${word.word.text}`;
    const cell = cells.get(key);
    if (cell) cell.push(word);
    else cells.set(key, [word]);
    return true;
  });
}
