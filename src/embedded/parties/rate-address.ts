import { findLegalForm } from "../entities/legal-form.ts";
import type { Segment, TextRange } from "../reading/reading.ts";
import { addressEnd } from "./address-end.ts";
import { isMisreadPlace } from "./is-misread-place.ts";
import { isPaperTitle } from "./is-paper-title.ts";
import { isPlainLine } from "./is-plain-line.ts";
import { overlaps } from "./overlaps.ts";
import type { PartyContext } from "./party-context.ts";
import type { AddressParts } from "./read-address.ts";

/** Rows below a name among which its address stands. */
const reach = 6;
const postcode = /(?<!\d)\d{4,6}(?!\d)/;

/**
 * Whether an address read from a scan is whole. `cut`: a line of it may be missing, or a word was misread. `lost`: lines that look like one were
 * read too badly to be taken for it.
 */
export function rateAddress(
  name: TextRange,
  address: AddressParts | undefined,
  context: PartyContext,
): "whole" | "cut" | "lost" {
  const { reading, taken } = context;
  const { page, row } = name.segment;
  if (!reading.pages.some((other) => other.page === page && other.isOcr)) return "whole";
  const isFree = (segment: Segment): boolean =>
    segment.page === page && !taken.has(segment.row) && overlaps(segment, name.segment);
  if (!address) {
    const isLost = reading.segments.some((segment) => {
      const text = segment.text.slice(0, addressEnd(segment, context));
      const isNear = segment.row > row && segment.row <= row + reach;
      return isNear && isFree(segment) && /\p{L}{3}/u.test(text) && /\d.*[,/]|[,/].*\d/u.test(text);
    });
    return isLost ? "lost" : "whole";
  }
  const text = address.lines.map((line) => line.segment.text.slice(line.start, line.end)).join(" ");
  if (address.streets.length === 0 || !/\d/.test(text) || isMisreadPlace(text)) return "cut";
  if (address.postalCode || postcode.test(text)) return "whole";
  const lines = address.lines.map(({ segment }) => segment);
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const goesOn = reading.segments.some((segment) => {
    const isAbove = segment.row === first.row - 1 && segment.row > row;
    const isBelow = segment.row === last.row + 1;
    const gap = isAbove ? first.top - segment.bottom : segment.top - last.bottom;
    return (
      (isAbove || isBelow) &&
      gap < 0.8 * segment.size &&
      isFree(segment) &&
      !isPaperTitle(segment.text) &&
      findLegalForm(segment.text) === undefined &&
      isPlainLine(segment.text, context, segment) &&
      addressEnd(segment, context) > 0.8 * segment.text.trimEnd().length
    );
  });
  return goesOn ? "cut" : "whole";
}
