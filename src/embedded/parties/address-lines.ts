import { findLegalForm } from "../entities/legal-form.ts";
import type { TextRange } from "../reading/reading.ts";
import type { Block } from "./find-blocks.ts";
import { findPlace } from "./find-place.ts";
import { addressEnd } from "./address-end.ts";
import { isAddressLine } from "./is-address-line.ts";
import { isPlainLine } from "./is-plain-line.ts";
import { overlaps } from "./overlaps.ts";
import type { Party } from "./party.ts";
import type { PartyContext } from "./party-context.ts";

const houseNumber = /^(?:no|lot|unit|block|blk)?\s?[.:]?\s?[A-Z]{0,2}[.-]?[A-Z]?\d/i;

/** One to four words without digits that are no title of a paper. */
const region =
  /^(?!.*(?:invoice|receipt|bill|cash|sale|rechnung|facture|customer|copy|welcome|thank|number|order|table|date))(?:[\p{L}.'-]+[,.]?\s?){1,4}$/iu;

/** Lines below the name, or behind it on the same line, that read like an address and stand together. */
export function addressLines(
  name: TextRange,
  block: Block,
  context: PartyContext,
  recipient: Party | undefined,
): TextRange[] {
  const lines: TextRange[] = [];
  const rest = name.segment.text.slice(name.end);
  const lead = /^[\s,;|·•–-]*/u.exec(rest)![0].length;
  if (rest.length - lead > 8 && /\p{L}{4}/u.test(rest) && isAddressLine(rest.slice(lead)))
    return [{ segment: name.segment, start: name.end + lead, end: name.segment.text.length }];
  const own = new Set(block.segments);
  const below = context.reading.segments.filter(
    (segment) =>
      segment.page === name.segment.page &&
      segment.row > name.segment.row &&
      !recipient?.zone.has(segment.id) &&
      (own.has(segment) || overlaps(segment, name.segment)),
  );
  let misses = 0;
  let hasPlace = false;
  let previous = name.segment;
  let pitch = Infinity;
  for (const segment of below) {
    // A letterhead in large type keeps its distance from the address in its column.
    const reach = lines.length === 0 && Math.abs(segment.left - name.segment.left) < segment.size ? 6 : 3;
    if (context.taken.has(segment.row) || segment.top - previous.bottom > reach * segment.size) break;
    // Behind the place and a gap the next address begins.
    const isApart = segment.top - previous.bottom > segment.size || segment.top - previous.top > 2.1 * pitch;
    if (hasPlace && isApart) break;
    pitch = segment.top - previous.top;
    const end = addressEnd(segment, context);
    const text = segment.text.slice(0, end);
    const isAddress = end > 3 && isAddressLine(text) && findLegalForm(text) === undefined;
    const closes = end < segment.text.replace(/[\s,;:|([-]+$/u, "").length;
    if (isAddress || (lines.length > 0 && !closes && isPlainLine(text, context, segment))) {
      lines.push({ segment, start: 0, end });
      hasPlace ||= findPlace(text.trim()) !== undefined;
      previous = segment;
    } else if (lines.some(({ segment: line }) => /[\d,]/.test(line.text)) || misses >= 5) {
      break;
    } else {
      // What has no number and stands alone is another name rather than an address.
      lines.length = 0;
      hasPlace = false;
      misses += 1;
      previous = segment;
    }
    if (closes && lines.length > 0) break;
  }
  let last = lines.findLastIndex((line) => isAddressLine(line.segment.text.slice(line.start, line.end)));
  // Behind a comma an address goes on.
  while (last >= 0 && last + 1 < lines.length && /,\s*$/u.test(lines[last]!.segment.text)) last += 1;
  const next = lines[last + 1];
  // The region often ends an address on a line of its own.
  const isRegion =
    last >= 0 && next !== undefined && region.test(next.segment.text.slice(next.start, next.end).trim());
  const [first, second] = lines;
  // A branch's or building's name above the line with the house number is none of the lines of the street.
  const isBranch =
    last > 0 &&
    !/[\d,]/.test(textOf(first!)) &&
    houseNumber.test(textOf(second!)) &&
    !findPlace(textOf(first!)) &&
    !findPlace(textOf(second!));
  return lines.slice(isBranch ? 1 : 0, last + (isRegion ? 2 : 1));
}

function textOf({ segment, start, end }: TextRange): string {
  return segment.text.slice(start, end).trim();
}
