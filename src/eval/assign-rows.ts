/**
 * Pairs rows with columns so that the sum of their scores is largest, each used at most once: the Hungarian method in the form of
 * shortest augmenting paths, in cubic time. A pair is left out where its score is 0 or less.
 */
export function assignRows(
  scores: readonly (readonly number[])[],
): readonly (readonly [row: number, column: number])[] {
  const rows = scores.length;
  const columns = Math.max(0, ...scores.map((row) => row.length));
  const size = Math.max(rows, columns);
  if (rows === 0 || columns === 0) return [];
  const cost = (row: number, column: number): number => -(scores[row]?.[column] ?? 0);
  const rowPrice = new Float64Array(size + 1);
  const columnPrice = new Float64Array(size + 1);
  /** Row that has each column, both counted from 1; 0 is none. */
  const owner = new Int32Array(size + 1);
  const cameFrom = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    owner[0] = row;
    let column = 0;
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const isUsed = new Uint8Array(size + 1);
    do {
      isUsed[column] = 1;
      const current = owner[column] ?? 0;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= size; other += 1) {
        if (isUsed[other] === 1) continue;
        const reduced = cost(current - 1, other - 1) - (rowPrice[current] ?? 0) - (columnPrice[other] ?? 0);
        if (reduced < (least[other] ?? 0)) {
          least[other] = reduced;
          cameFrom[other] = column;
        }
        if ((least[other] ?? 0) < step) {
          step = least[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= size; other += 1) {
        if (isUsed[other] === 1) {
          const held = owner[other] ?? 0;
          rowPrice[held] = (rowPrice[held] ?? 0) + step;
          columnPrice[other] = (columnPrice[other] ?? 0) - step;
        } else least[other] = (least[other] ?? 0) - step;
      }
      column = next;
    } while (owner[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column] ?? 0;
      owner[column] = owner[before] ?? 0;
      column = before;
    }
  }
  return Array.from({ length: columns }, (_, column): readonly [number, number] => [
    (owner[column + 1] ?? 0) - 1,
    column,
  ])
    .filter(([row, column]) => row >= 0 && row < rows && (scores[row]?.[column] ?? 0) > 0)
    .sort((a, b) => a[0] - b[0]);
}
