import type { LeafNode } from "../../document/schema-node.ts";
import { splitName } from "../../values/split-name.ts";
import { foldLabel } from "../labels/fold-label.ts";
import { piecesOf } from "../labels/pieces-of.ts";
import type { Target } from "../labels/target.ts";
import type { Reading, Segment } from "../reading/reading.ts";
import type { Candidate } from "./candidate.ts";

const mostPieces = 6;

/** Values of enums by the words that stand for them: in a title they count most, in running text hardly. */
export function findChoices(targets: readonly Target[], reading: Reading): Candidate[] {
  return targets
    .filter((target) => target.node.valueType === "enum")
    .flatMap((target) => findForTarget(target, reading).slice(0, 3));
}

function findForTarget(target: Target, reading: Reading): Candidate[] {
  const words = wordsOf(target.node);
  const longest = Math.max(0, ...[...words.keys()].map((key) => key.length));
  const found: Candidate[] = [];
  for (const segment of reading.segments) {
    const pieces = piecesOf(segment);
    for (let first = 0; first < pieces.length; first += 1) {
      let key = "";
      for (let last = first; last < Math.min(pieces.length, first + mostPieces); last += 1) {
        key += pieces[last]!.key;
        if (key.length > longest) break;
        const value = words.get(key);
        if (value === undefined) continue;
        const range = { segment, start: pieces[first]!.start, end: pieces[last]!.end };
        if (target.node.meta.valueAliases === undefined && !isTitle(range, key)) continue;
        const score = scoreWords(range, key, reading);
        found.push({ target, value, ranges: [range], score, scores: { title: score } });
      }
    }
  }
  return found.sort((a, b) => b.score - a.score);
}

/** Without words that the schema says stand for it, a value is told by a line of its own, not by a word of a sentence. */
function isTitle({ segment, start }: { segment: Segment; start: number }, key: string): boolean {
  const letters = segment.text.match(/[\p{L}\d]/gu)?.length ?? 1;
  const starts = !/[\p{L}\d]/u.test(segment.text.slice(0, start));
  return key.length >= (starts ? 0.3 : 0.5) * letters;
}

function wordsOf(node: LeafNode): Map<string, string> {
  const words = new Map<string, string>();
  for (const value of node.values ?? []) {
    if (typeof value !== "string") continue;
    words.set(foldLabel(splitName(value).join(" ")), value);
    for (const alias of node.meta.valueAliases?.[value] ?? []) words.set(foldLabel(alias), value);
  }
  words.delete("");
  return words;
}

function scoreWords(
  range: { segment: Segment; start: number; end: number },
  key: string,
  reading: Reading,
): number {
  const { segment } = range;
  const page = reading.pages.find((other) => other.page === segment.page)!;
  const letters = segment.text.match(/[\p{L}\d]/gu)?.length ?? 1;
  const isFirstPage = page === reading.pages[0];
  const share = key.length / Math.max(letters, 1);
  const starts = !/[\p{L}\d]/u.test(segment.text.slice(0, range.start));
  const large = Math.min(0.2, Math.max(0, 0.3 * (segment.size / page.size - 1)));
  const top = isFirstPage ? 0.15 * (1 - segment.top / page.height) : -0.1;
  return Math.min(
    1,
    0.15 + 0.35 * Math.min(1, share) + (starts ? 0.15 : 0) + large + top + Math.min(0.15, 0.01 * key.length),
  );
}
