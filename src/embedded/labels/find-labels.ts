import type { Reading } from "../reading/reading.ts";
import type { LabelIndex } from "./label-index.ts";
import type { LabelMatch } from "./match-labels.ts";
import { matchLabels } from "./match-labels.ts";

/** Labels of all segments, by the segment's id. */
export function findLabels<TOwner>(reading: Reading, index: LabelIndex<TOwner>): LabelMatch<TOwner>[][] {
  const scanned = new Set(reading.pages.filter((page) => page.isOcr).map((page) => page.page));
  return reading.segments.map((segment) => matchLabels(segment, index, scanned.has(segment.page)));
}
