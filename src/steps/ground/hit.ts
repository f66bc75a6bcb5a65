/** A stretch of one page's text, with the first and last word (positions in the index) that it touches. */
export interface Run {
  readonly page: number;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** One place where a value stands. */
export interface Hit {
  readonly match: "exact" | "normalized" | "numeric" | "date" | "fuzzy";
  /** 0..1: how well the place says the value. */
  readonly quality: number;
  /** In reading order; more than one where other text stands between. */
  readonly runs: readonly [Run, ...Run[]];
}
