import type { Box } from "../../document/box.ts";
import type { PartCapability } from "../../ports/capabilities.ts";
import { limitEdge } from "./limit-edge.ts";
import type { Shape } from "./limit-edge.ts";

/** Pixels a point beyond which print does not get more legible: 150 dots an inch. */
const enoughForPrint = 150 / 72;
/** A part is about this many times as long as it is wide; sheets of paper and screens of phones are longer than that. */
const wantedRatio = 1.5;
/** A page is cut where it would be sent at less than this share of the scale that such a part is sent at. */
const minScale = 0.6;
/** A part may fall short of that scale by this much. */
const nearScale = 0.9;
/** Each part repeats this much of the one before, by the shorter side: a line of text that is cut by one is whole on the other. */
const overlap = 0.08;
/** More would cost more than a page is worth; then all are shrunk further. */
const mostParts = 24;

/**
 * Cuts a page that is far longer than wide, such as a screenshot of a whole chat, into overlapping parts in which its letters stay
 * legible to the model. Empty where the page can be sent in one piece.
 */
export function splitPage(page: Shape, capability: PartCapability): Box[] {
  const longest = Math.max(page.width, page.height);
  const shortest = Math.min(page.width, page.height);
  if (!(shortest > 0) || page.unit === "none") return [];
  const most = page.unit === "pixel" ? 1 : enoughForPrint;
  const scaleOf = (length: number): number =>
    Math.min(most, limitEdge({ width: shortest, height: length, unit: page.unit }, capability) / length);
  const wanted = scaleOf(Math.min(longest, shortest * wantedRatio));
  if (scaleOf(longest) >= minScale * wanted) return [];
  const shared = shortest * overlap;
  const limit = Math.min(mostParts, capability.maxCount ?? mostParts);
  let count = 1;
  const lengthOf = (): number => (longest + (count - 1) * shared) / count;
  while (count < limit && scaleOf(lengthOf()) < nearScale * wanted) count += 1;
  if (count === 1) return [];
  const length = lengthOf();
  return Array.from({ length: count }, (_, index) => {
    const start = (index * (length - shared)) / longest;
    const share = index === count - 1 ? 1 - start : length / longest;
    return page.height >= page.width
      ? { x: 0, y: start, width: 1, height: share }
      : { x: start, y: 0, width: share, height: 1 };
  });
}
