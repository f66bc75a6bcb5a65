import { findLegalForm } from "../entities/legal-form.ts";
import type { TextRange } from "../reading/reading.ts";

/** A name without what is printed behind it: a register number in brackets, an address on the same line. */
export function trimName(range: TextRange): TextRange {
  const text = range.segment.text.slice(range.start, range.end);
  const legal = findLegalForm(text);
  let end = text.length;
  if (
    legal !== undefined &&
    /^\s*(?:[,;|·•–-]|(?:[([]\s*[\dA-Z-]*\d{3}|\s[\dA-Z-]*\d{4}))/u.test(text.slice(legal))
  )
    end = legal;
  const bracket =
    /\s*[([]\s*(?:co\.?\s*(?:reg)?\.?\s*(?:no)?\.?\s*:?\s*)?[\dA-Z]*\d{4,}[\dA-Z -]*[)\]]?/iu.exec(
      text.slice(0, end),
    );
  if (bracket && bracket.index > 2) end = bracket.index;
  const parted = /\s*[|·•]\s*|\s+[-–]\s+(?=.*\d)|,\s+(?=.*\d{4})/u.exec(text.slice(0, end));
  if (parted && parted.index > 2) end = parted.index;
  const trimmed = text.slice(0, end).replace(/[\s,;:|*]+$/u, "");
  const lead = /^[\s*:|]*/u.exec(trimmed)![0].length;
  return {
    segment: range.segment,
    start: range.start + lead,
    end: range.start + Math.max(lead + 1, trimmed.length),
  };
}
