/** Bidirectional overrides and isolates: they reorder what stands around them. */
const reordering = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const controls = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * Text of a document made safe for a terminal: one line, no control characters (an escape sequence in a PDF must not
 * run in the reader's terminal), nothing that reorders its surroundings.
 */
export function cleanText(text: string): string {
  return text.replaceAll(reordering, "").replaceAll(controls, " ").trim();
}
