import { indexLabels } from "../labels/label-index.ts";
import { matchLabels } from "../labels/match-labels.ts";
import type { ListTarget, Target } from "../labels/target.ts";
import type { Reading, Segment, TextRange } from "../reading/reading.ts";
import { columnRole } from "./column-role.ts";
import type { FoundItems } from "./table.ts";

const mostLines = 4;

/**
 * Why a row of taxes is nought, for lists with a leaf for it: the sentence outside of the tables that holds one of the
 * leaf's own phrases ("reverse charge").
 */
export function addReasons(
  found: FoundItems,
  list: ListTarget,
  reading: Reading,
  taken: ReadonlySet<number>,
): FoundItems {
  const reason = list.columns.find(
    (target) => target.node.kind === "text" && /reason$/i.test(target.node.name),
  );
  const noughts = found.items.filter((item) =>
    isNought(list, (target) => item.values.get(target.pointer)?.value),
  );
  if (!reason || noughts.length !== 1 || noughts[0]!.values.has(reason.pointer)) return found;
  const ranges = findSentence(
    reason,
    reading,
    new Set([...taken, ...found.items.flatMap((item) => item.rows)]),
  );
  if (!ranges) return found;
  const value = ranges.map(({ segment, start, end }) => segment.text.slice(start, end)).join(" ");
  const items = found.items.map((item) =>
    item === noughts[0]
      ? { ...item, values: new Map(item.values).set(reason.pointer, { value, ranges, score: 0.7 }) }
      : item,
  );
  return { ...found, items };
}

function isNought(list: ListTarget, valueOf: (target: Target) => string | undefined): boolean {
  const values = list.columns
    .filter((target) => ["rate", "tax", "amount"].includes(columnRole(target)))
    .flatMap((target) => valueOf(target) ?? []);
  return values.length > 0 && values.every((value) => Number(value) === 0);
}

function findSentence(leaf: Target, reading: Reading, taken: ReadonlySet<number>): TextRange[] | undefined {
  const index = indexLabels([leaf], false);
  for (const segment of reading.segments) {
    if (taken.has(segment.row) || segment.text.split(" ").length < 4) continue;
    const [match] = matchLabels(segment, index, false);
    if (match) return takeSentence(segment, match.start, reading);
  }
  return undefined;
}

/** From the start of the sentence around a place to its full stop, over the next lines of the paragraph. */
function takeSentence(segment: Segment, at: number, reading: Reading): TextRange[] {
  const before = segment.text.slice(0, at);
  const start = /^.*[.!?]\s+(?=\p{Lu})/u.exec(before)?.[0].length ?? 0;
  const ranges: TextRange[] = [];
  let line: Segment | undefined = segment;
  let from = start;
  while (line && ranges.length < mostLines) {
    const stop = /[.!?](?=\s+\p{Lu}|$)/u.exec(line.text.slice(Math.max(from, line === segment ? at : 0)));
    const end: number = stop ? Math.max(from, line === segment ? at : 0) + stop.index + 1 : line.text.length;
    ranges.push({ segment: line, start: from, end });
    if (stop) break;
    line = nextLine(line, reading);
    from = 0;
  }
  return ranges;
}

function nextLine(segment: Segment, reading: Reading): Segment | undefined {
  return reading.segments.find(
    (other) =>
      other.page === segment.page &&
      other.row > segment.row &&
      other.top - segment.bottom < 0.8 * segment.size &&
      Math.abs(other.left - segment.left) < segment.size,
  );
}
