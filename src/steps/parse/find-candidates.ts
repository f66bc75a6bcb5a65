import type { Fault } from "./cursor.ts";
import { readTree } from "./read-tree.ts";
import type { Tree } from "./tree.ts";

/** One object or list that stands in an answer. */
export interface Candidate {
  readonly tree: Tree;
  readonly start: number;
  readonly end: number;
  readonly fault?: Fault;
  /** Names of its members, at any depth, also of those whose values broke off. */
  readonly names: ReadonlySet<string>;
  /** Inside a Markdown fence. */
  readonly isFenced: boolean;
  /** Begins inside an object or list that has a fault, counting brackets. */
  readonly isNested: boolean;
}

const thinking = /<(think|thinking|thought|reasoning|reflection)\b[^>]*>/iy;
const thinkingEnd = /<\/(?:think|thinking|thought|reasoning|reflection)\s*>/iy;

/** Text that faulty candidates may cost in all, as a multiple of the answer's length, and their number: keeps noise linear. */
const wastedLengths = 4;
const mostFaulty = 256;

function depthChange(text: string, from: number, to: number): number {
  let depth = 0;
  for (let index = from; index < to; index += 1) {
    const sign = text[index];
    if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") depth -= 1;
  }
  return depth;
}

/** Whether something stands where a member's value or a list's item does, which texts with brackets keep from counting. */
const isMember = (text: string, at: number): boolean =>
  /(?:[,[{]|["'”]\s?:)$/u.test(text.slice(Math.max(0, at - 40), at).trimEnd());

/** Every object and list that stands in the text outside of others, thinking left out; faulty ones are among them. */
export function findCandidates(text: string): Candidate[] {
  const candidates: Candidate[] = [];
  let isFenced = false;
  let faultyStart: number | undefined;
  // A tag behind the beginning of a value that broke stands, for all that is known, inside one of its texts.
  let isBroken = false;
  let isUnclosed = false;
  let depth = 0;
  let countedTo = 0;
  let faulty = 0;
  let budget = text.length * wastedLengths + 4096;
  for (let at = 0; at < text.length && budget > 0 && faulty < mostFaulty;) {
    const sign = text[at];
    if (sign === "`" && text.startsWith("```", at)) {
      isFenced = !isFenced;
      at += 3;
    } else if (sign === "<") {
      thinking.lastIndex = at;
      thinkingEnd.lastIndex = at;
      const opened = thinking.exec(text);
      if (opened) {
        const end: number = isUnclosed
          ? -1
          : text.slice(at).search(/<\/(?:think|thinking|thought|reasoning|reflection)\s*>/i);
        isUnclosed = end < 0;
        at += end < 0 ? opened[0].length : end;
      } else if (!isBroken && thinkingEnd.test(text)) {
        // What stands before the end of the thinking was a draft.
        candidates.length = 0;
        faultyStart = undefined;
        isFenced = false;
        at = thinkingEnd.lastIndex;
      } else at += 1;
    } else if (sign === "{" || sign === "[") {
      const reading = readTree(text, at);
      if (faultyStart !== undefined) depth += depthChange(text, countedTo, at);
      countedTo = at;
      const isNested = faultyStart !== undefined && (depth > 0 || isMember(text, at));
      if (reading.tree) candidates.push({ ...reading, tree: reading.tree, start: at, isFenced, isNested });
      if (reading.fault) {
        if (!isNested) [faultyStart, depth] = [at, 0];
        isBroken ||= reading.names.size > 0;
        faulty += 1;
        budget -= reading.end - at + 1;
        at += 1;
      } else at = reading.end;
    } else at += 1;
  }
  return candidates;
}
