import { textOf } from "../text-of.ts";
import type { CareerEntry } from "./find-entries.ts";
import { post } from "./post.ts";

/**
 * Which piece of an entry's heading is the post, as those entries have it whose post is known by its word: entries of a section are
 * laid out alike. Undefined where none says so, or where they differ.
 */
export function findTitleIndex(entries: readonly CareerEntry[]): number | undefined {
  const named = entries.flatMap(({ pieces }) => {
    const at = pieces.slice(0, 2).flatMap((piece, index) => (post.test(textOf(piece)) ? [index] : []));
    return pieces.length > 1 && at.length > 0 ? [at] : [];
  });
  // "Architecte – Cabinet Dufour Architectes" has the word twice, of which the first is the post.
  const lone = named.filter((at) => at.length === 1);
  const known = (lone.length > 0 ? lone : named).map(([first]) => first);
  return known.every((index) => index === known[0]) ? known[0] : undefined;
}
