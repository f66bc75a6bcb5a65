const enumerator = /^\s*(?:\(?\d{1,2}[a-z]?|[a-z])[.)]?\s+/u;

/** Text before a label without the number of its box on a form ("1 Name", "3b. Address"). */
export function dropEnumerator(before: string): string {
  return before.replace(enumerator, "");
}

/** Where a line begins after the number of its box. */
export function startOfLine(text: string): number {
  return enumerator.exec(text)?.[0].length ?? 0;
}
