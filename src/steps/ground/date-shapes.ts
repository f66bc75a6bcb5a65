/** How the groups of digits of a date stand, as bits of what `markDateStarts` gives. */
export const dateShapes = {
  /** Three groups, a mark with or without blanks between them: `31. 12. 2024`. */
  parted: 1,
  /** Three groups with one blank between them: `31 12 2024`. */
  spaced: 2,
  /** Two groups of which one may be a year: `12/2024`, `2024-12`. */
  monthly: 4,
  /** Eight digits in one: `20241231`. */
  whole: 8,
  /** Two groups, with a mark between two of the three parts alone: `31/122024`. */
  unparted: 16,
  /** The sign of a year behind it. */
  year: 32,
} as const;
