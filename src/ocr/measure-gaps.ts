/** The widest blank stretch between each two neighbouring characters of a line, in columns; `blank` is 1 where no ink is. */
export function measureGaps(blank: Uint8Array, centers: readonly number[]): number[] {
  const gaps: number[] = [];
  for (let index = 0; index + 1 < centers.length; index += 1) {
    const end = Math.min(blank.length, Math.round(centers[index + 1]!));
    let run = 0;
    let widest = 0;
    for (let column = Math.max(0, Math.round(centers[index]!)); column < end; column += 1) {
      run = blank[column] === 1 ? run + 1 : 0;
      if (run > widest) widest = run;
    }
    gaps.push(widest);
  }
  return gaps;
}
