import { findLegalForm } from "../entities/legal-form.ts";
import type { TextRange } from "../reading/reading.ts";
import { findPlace } from "./find-place.ts";
import { isAddressLine } from "./is-address-line.ts";

/** What a paper or a desk is called, behind the name of its writer. */
const behind =
  /(?<=\p{L}{2,}.*?)\s+[-–—|:]*\s*(?:tax\s+invoice|invoice|receipt|statement|facture|rechnung|factura|fattura|factuur|service\s+(?:clients?|clientèle|abonnés?|consommateurs?)|kunden(?:service|dienst|betreuung)|customer\s+(?:service|care|support)s?|servicio\s+al\s+cliente|servizio\s+clienti|klantenservice)(?=\s*$)/iu;

/** What a paper is called, in front of the name of its writer. */
const ahead =
  /^\W*(?:(?:simplified\s+)?tax\s+invoice|cash\s+(?:sales?|bill)|sales\s+receipt)\s*[-–:|]*\s+(?=\p{L}{2})/iu;

/** Where a house number begins an address behind a name ("Sunrise Print Co. 12 King Street, Leeds LS1 4AB"). */
function startOfStreet(text: string): number | undefined {
  for (const { index } of text.matchAll(/\s+(?=\d{1,4}[A-Za-z]?,?\s+\p{Lu}\p{L})/gu)) {
    const name = text.slice(0, index);
    const rest = text.slice(index).trim();
    if (/\p{L}{3}/u.test(name) && !isAddressLine(name) && findPlace(rest) && /\p{L}\S*,?\s+\S/u.test(rest))
      return index;
  }
  return undefined;
}

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
  const capital = /\s+(?:au|a|mit|con|met)\s+(?:capital|capitale|kapital)\b/iu.exec(text.slice(0, end));
  if (capital && capital.index > 2) end = capital.index;
  const street = startOfStreet(text.slice(0, end));
  if (street !== undefined) end = street;
  const desk = behind.exec(text.slice(0, end));
  if (desk) end = desk.index;
  const trimmed = text.slice(0, end).replace(/[\s,;:|*]+$/u, "");
  const lead = (ahead.exec(trimmed) ?? /^[\s*:|]*/u.exec(trimmed)!)[0].length;
  return {
    segment: range.segment,
    start: range.start + lead,
    end: range.start + Math.max(lead + 1, trimmed.length),
  };
}
