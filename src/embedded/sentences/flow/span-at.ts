/** The one of many spans, in the order of the text and never overlapping, that holds a place; undefined between them. */
export function spanAt<TSpan extends { readonly start: number; readonly end: number }>(
  spans: readonly TSpan[],
  place: number,
): TSpan | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span && span.start <= place ? span : undefined;
}
