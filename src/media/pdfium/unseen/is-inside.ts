/** True of a point within a shape of closed lines, each given as its corners, x and y in turn. `isEvenOdd`: what an even number of lines encloses is outside. */
export function isInside(
  outlines: readonly (readonly number[])[],
  x: number,
  y: number,
  isEvenOdd: boolean,
): boolean {
  let winding = 0;
  let crossings = 0;
  for (const corners of outlines) {
    for (let at = 0; at < corners.length; at += 2) {
      const next = (at + 2) % corners.length;
      const [x1 = 0, y1 = 0] = [corners[at], corners[at + 1]];
      const [x2 = 0, y2 = 0] = [corners[next], corners[next + 1]];
      if (y1 <= y === y2 <= y) continue;
      if (x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) <= x) continue;
      crossings += 1;
      winding += y2 > y1 ? 1 : -1;
    }
  }
  return isEvenOdd ? crossings % 2 === 1 : winding !== 0;
}
