/** What of a value is folded away when it is compared, as bits. */
export const valueMarks = {
  blank: 1,
  /** Other white space, and a sign that stands for another one. */
  rare: 2,
  capital: 4,
  /** A dash between letters, blanks aside. */
  dash: 8,
  /** Beyond ASCII. */
  foreign: 16,
  /** A blank beside another one, or at either end. */
  uneven: 32,
} as const;
