import type { Segment } from "../reading/reading.ts";
import type { PartyContext } from "./party-context.ts";

/** Where an address line ends: at a telephone number, an identifier, a date, a label with a colon. */
export function addressEnd(segment: Segment, context: PartyContext): number {
  const stops = context.entities[segment.id]!.filter(
    (entity) => entity.kind !== "number" && entity.kind !== "bic" && entity.score >= 0.5,
  ).map((entity) => entity.start);
  const label =
    /(?<![\p{L}])(?:(?:tel|telefon|phone|fax|(?<!\d{4}\s)hp|mobile)(?=\.?\s*(?:n[o0]\.?\s*)?[:#(+\d.-])|gst|reg|roc|co\.?\s?no|ust|vat|tva|siret|siren|rcs|hrb|uid|cvr|kvk|nif|cif|nip|abn|ein|p\.?\s?iva|partita iva|c\.f|st\.?-?\s?nr|steuer-?(?:nr|nummer)|[o0]rg\.?[\s-]?nr|e-?mail|www|website|invoice|receipt|date|cashier|tax)(?![\p{L}])[\s.:#(]/iu.exec(
      segment.text,
    );
  if (label) stops.push(label.index);
  const end = Math.min(segment.text.length, ...stops);
  return segment.text.slice(0, end).replace(/[\s,;:|·•–([-]+$/u, "").length;
}
