/** Characters of one thing over and over that no document has: fill lines and blanks of forms are shorter. */
const loopLength = 4000;
/** Longest thing that is repeated, in characters. */
const longestUnit = 200;

/** Whether the end of a text is one short piece again and again: a model that no longer gets out of what it writes. */
export function isRepeating(text: string): boolean {
  if (text.length < loopLength) return false;
  const tail = text.slice(-loopLength);
  for (let unit = 1; unit <= longestUnit; unit += 1) {
    // A text that repeats every `unit` characters is the same when moved by as many.
    if (tail.slice(unit) === tail.slice(0, -unit)) return true;
  }
  return false;
}
