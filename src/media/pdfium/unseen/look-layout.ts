/** Where one build of the engine keeps how an object is drawn, in words of four bytes; what is shared starts at the address found there. */
export const lookLayout = {
  object: { clip: 1, color: 3, text: 4, general: 5, bounds: 6 },
  color: { fill: 2, stroke: 3 },
  text: { size: 4, mode: 7, matrix: 8 },
  general: { mask: 4, strokeAlpha: 11, fillAlpha: 12 },
  /** Two bytes: whether it is stroked, and by which rule it is filled, 0 for none. */
  path: { drawing: 24 },
};
