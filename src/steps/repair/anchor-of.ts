/** Characters by which the place is found again at which an answer broke off. */
const anchorLength = 48;

/** The last characters of the beginning of an answer: what its continuation is asked to begin with. */
export function anchorOf(before: string): string {
  return before.slice(-anchorLength).trimStart();
}
