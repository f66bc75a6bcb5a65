import { anchorOf } from "./anchor-of.ts";

/** Characters of the beginning that tell an answer that was begun anew. */
const headLength = 24;

const squeeze = (text: string): string => text.replaceAll(/\s+/g, "").slice(0, headLength);

/**
 * How many characters of a continuation were there before: the anchor that it was asked to begin with, or what the model
 * said again besides. Never less than the anchor: two rows of a document may be the same.
 */
function overlapOf(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  for (let length = anchorOf(before).length; length <= most; length += 1)
    if (before.endsWith(after.slice(0, length))) return length;
  return 0;
}

/**
 * The beginning of an answer (see `cutBack`) and what a model wrote when it was asked to go on, as one text. A model may
 * put a fence or a comma before it, leave the anchor out, or begin the whole answer anew.
 */
export function joinContinuation(before: string, continuation: string): string {
  const after = continuation
    .trim()
    .replace(/^```[a-z]*\s*/i, "")
    .replace(/\s*```$/, "");
  const overlap = overlapOf(before, after);
  if (overlap === 0 && before.length >= headLength && squeeze(after) === squeeze(before)) return after;
  const rest = after.slice(overlap);
  return before + (/[,[{]\s*$/.test(before) ? rest.replace(/^\s*,/, "") : rest);
}
