/** A half-open range `[start, end)` in UTF-16 units of a page's text (of the whole text where there are no pages). */
export interface Span {
  readonly start: number;
  readonly end: number;
}
