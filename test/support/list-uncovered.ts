import type { Box } from "../../src/document/box.ts";
import type { Extraction } from "../../src/document/extraction.ts";

/** Where a value is printed, as a fixture's `layout.json` has it; a value that is printed twice has two. */
export interface PrintedPlace {
  readonly at: string;
  readonly page: number;
  readonly text: string;
  readonly boxes: readonly Box[];
}

/** Share of the printed box that the citation covers, and how many times as large it may be, words at its sides included. */
const leastCover = 0.6;
const mostSize = 3;

/** Leaves whose citation misses each place where their value is printed, or is much larger than it. */
export function listUncovered(extraction: Extraction<unknown>, places: readonly PrintedPlace[]): string[] {
  const leaves = [...new Set(places.map(({ at }) => at))];
  return leaves.flatMap((at) => {
    const prints = places.filter((place) => place.at === at);
    const citations = extraction.fields[at]?.citations ?? [];
    const isCovered = prints.some(({ page, boxes }) => {
      const cited = citations
        .filter((citation) => citation.pageNumber === page)
        .flatMap((citation) => citation.boxes ?? []);
      const printed = areaOf(boxes);
      const shared = boxes.flatMap((box) => cited.map((other) => overlapOf(box, other)));
      return (
        shared.reduce((sum, area) => sum + area, 0) >= leastCover * printed &&
        areaOf(cited) <= mostSize * printed
      );
    });
    return isCovered
      ? []
      : [`${at}: ${prints[0]!.text} is cited as ${citations.map(({ quote }) => quote).join(" | ")}`];
  });
}

function areaOf(boxes: readonly Box[]): number {
  return boxes.reduce((sum, { width, height }) => sum + width * height, 0);
}

function overlapOf(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
