/** Characters of the beginning that tell an answer that was begun anew. */
const headLength = 24;
/** Fewer repeated characters may as well stand there twice in the document. */
const smallestOverlap = 12;
const largestOverlap = 2000;

const squeeze = (text: string): string => text.replaceAll(/\s+/g, "").slice(0, headLength);

/** How many characters at the end of what was there the continuation says again. */
function overlapOf(before: string, after: string): number {
  const most = Math.min(before.length, after.length, largestOverlap);
  for (let length = most; length >= smallestOverlap; length -= 1)
    if (before.endsWith(after.slice(0, length))) return length;
  return 0;
}

/**
 * The beginning of an answer (see `cutBack`) and what a model wrote when it was asked to go on, as one text. A model may
 * put a fence or a comma before it, say the last characters again, or begin the whole answer anew.
 */
export function joinContinuation(before: string, continuation: string): string {
  const after = continuation
    .trim()
    .replace(/^```[a-z]*\s*/i, "")
    .replace(/\s*```$/, "");
  if (before.length >= headLength && squeeze(after) === squeeze(before)) return after;
  const rest = after.slice(overlapOf(before, after));
  return before + (/[,[{]\s*$/.test(before) ? rest.replace(/^\s*,/, "") : rest);
}
