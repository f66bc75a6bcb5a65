/** Where one build of the engine keeps what it knows of a text object, in words of four bytes. */
export const textObjectLayout = {
  /** What it shares with others, its bounds, its origin, and the lists of its codes and of the places of all but the first. */
  object: { state: 4, bounds: 6, x: 24, y: 25, codes: 26, codesEnd: 27, positions: 29, positionsEnd: 30 },
  state: { font: 2, size: 4, characterSpace: 5, mode: 7, matrix: 8 },
};
