import type { Segment } from "../reading/reading.ts";
import type { Block } from "./find-blocks.ts";
import { findPlace } from "./find-place.ts";
import { holdsPaperNumber } from "./holds-paper-number.ts";
import type { PartyContext } from "./party-context.ts";

/** How many lines an address block may have. */
const mostLines = 8;
const marks = /\s[·•|–-]\s|,\s/gu;
/** Type that is larger by more is that of a title, and smaller by more that of the sender's line. */
const otherType = 1.3;
const smallPrint = 0.85;

/**
 * The lines of a block that may be an address: from below the sender's line (in small print, or with all of an address on it, as letters for
 * windows have it) to the title, the number or the day of the paper.
 */
export function addressedPart({ segments }: Block, { labels, entities }: PartyContext): readonly Segment[] {
  const sender = segments.findIndex(({ size, text }, index) => {
    const next = segments[index + 1];
    if (next === undefined || !findPlace(text)) return false;
    // A whole address on one line, with marks between its parts.
    const isOneLine = index === 0 && (text.match(marks)?.length ?? 0) >= 2;
    const goesOn = segments.slice(index + 2, index + mostLines).some((other) => findPlace(other.text));
    return (size < smallPrint * next.size || isOneLine) && goesOn;
  });
  const start = sender + 1;
  const end = segments.findIndex((segment, index) => {
    if (index <= start) return false;
    const isTitle = segment.size > otherType * segments[index - 1]!.size;
    const isDated = entities[segment.id]!.some(
      ({ kind, value, score }) => kind === "date" && value.length === 10 && score > 0.5,
    );
    return isTitle || isDated || holdsPaperNumber(segment, labels[segment.id]!);
  });
  return segments.slice(start, end < 0 ? undefined : end);
}
