import type { Json } from "../../document/json.ts";
import type { LocaleHints } from "../../document/locale-hints.ts";
import type { Schema } from "../../document/schema.ts";
import { readTree } from "./read-tree.ts";
import { shapeCandidate } from "./shape-candidate.ts";

export interface PartialReading {
  /** What is complete so far, in the schema's input shape: a value or row in the middle of which the text ends is left out. */
  readonly data: Json;
  /** Pointers of the values in it, to whose text nothing will be added. */
  readonly pointers: readonly string[];
}

/** Reads an answer while it comes in. */
export interface PartialReader {
  /** Takes the next piece; gives what is complete where that is more than the last time. */
  push(piece: string): PartialReading | undefined;
  /** Forgets the text: the answer begins anew. */
  reset(): void;
}

/** The text is read again when it has grown by this share, so that all readings together stay linear to its length. */
const growth = 1.15;
const smallestStep = 32;

const thinkingEnd = /<\/(?:think|thinking|thought|reasoning|reflection)\s*>/gi;
const thinkingStart = /^[^{[]*<(?:think|thinking|thought|reasoning|reflection)\b/i;

/** Where the answer's own text begins; undefined while the model thinks. */
function findStart(text: string): number | undefined {
  const isThinking = thinkingStart.test(text);
  const end = isThinking ? [...text.matchAll(thinkingEnd)].at(0) : undefined;
  if (isThinking && !end) return undefined;
  const after = end ? end.index + end[0].length : 0;
  const found = text.slice(after).search(/[{[]/);
  return found < 0 ? undefined : after + found;
}

function listLeaves(json: Json | undefined, pointer: string, found: string[]): string[] {
  if (json === undefined) return found;
  if (json === null || typeof json !== "object") found.push(pointer);
  else
    for (const [key, value] of Object.entries(json))
      listLeaves(value, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, found);
  return found;
}

/**
 * Reads an answer as it grows, as forgiving as the reading of a whole one. A value is given only once its end was read,
 * so that no half text or number is ever seen; whether the answer as a whole holds is for its end to say.
 */
export function createPartialReader(schema: Schema, locale: LocaleHints): PartialReader {
  let text = "";
  let readAt = 1;
  let known = 0;
  return {
    push(piece) {
      text += piece;
      if (text.length < readAt) return undefined;
      readAt = text.length * growth + smallestStep;
      const start = findStart(text);
      const tree = start === undefined ? undefined : readTree(text, start).tree;
      if (!tree) return undefined;
      const { json: data, context } = shapeCandidate(tree, schema, locale);
      // Foreign members alone are something else, or a wrapper whose inside has not come yet.
      if (context.matched === 0) return undefined;
      const pointers = listLeaves(data, "", []);
      if (pointers.length <= known) return undefined;
      known = pointers.length;
      return { data, pointers };
    },
    reset() {
      text = "";
      readAt = 1;
      known = 0;
    },
  };
}
