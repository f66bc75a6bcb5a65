import { splitName } from "../../values/split-name.ts";
import type { Target } from "../labels/target.ts";
import type { Reading } from "../reading/reading.ts";
import type { Candidate } from "./candidate.ts";

const titles =
  /^(?:(?:document|page|article|event|recipe|book|course|project|report|post|main) )?(?:title|headline|heading)$/;
/** How much larger than the page's type a headline is. */
const largeShare = 1.2;

/** The largest line at the top of the first page, for leaves that ask for the title; nothing where all type is of one size. */
export function findHeadline(targets: readonly Target[], reading: Reading): Candidate[] {
  const wanted = targets.filter(
    ({ node, parents }) =>
      node.valueType === "string" &&
      node.pattern === undefined &&
      parents.length <= 1 &&
      (node.meta.aliases ?? []).length === 0 &&
      titles.test(splitName(node.name).join(" ").toLowerCase()),
  );
  const page = reading.pages[0];
  if (wanted.length === 0 || !page) return [];
  const top = reading.rows
    .filter((row) => row.page === page.page && row.segments.length === 1)
    .slice(0, 12)
    .map((row) => row.segments[0]!)
    .filter(({ text }) => /\p{L}{2}/u.test(text) && text.split(/\s+/).length <= 16);
  const largest = Math.max(0, ...top.map((segment) => segment.size));
  const first = top.find((segment) => segment.size >= 0.97 * largest);
  if (!first || largest < largeShare * page.size) return [];
  const range = { segment: first, start: 0, end: first.text.length };
  return wanted.map((target) => ({
    target,
    value: first.text,
    ranges: [range],
    score: 0.5,
    scores: { title: 0.5 },
  }));
}
