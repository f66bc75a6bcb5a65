import { findLegalForm } from "../entities/legal-form.ts";
import type { Block } from "./find-blocks.ts";
import { findPlace } from "./find-place.ts";
import { isAddressLine } from "./is-address-line.ts";
import type { Party } from "./party.ts";
import type { PartyContext } from "./party-context.ts";
import type { Section } from "./find-sections.ts";

/** The upper part of a page; of a text without boxes the first lines, each as high as two characters are wide. */
const upperPart = 0.45;
const plainHeight = 120;

/**
 * True where nobody was found whom the paper is for, though an address that is nobody's stands in the upper part of its first page:
 * a name without a label above a street and a place.
 */
export function hasUntoldRecipient(
  blocks: readonly Block[],
  sections: readonly Section[],
  issuer: Party | undefined,
  context: PartyContext,
): boolean {
  const [page] = context.reading.pages;
  if (!page || page.isOcr || !issuer?.address?.postalCode) return false;
  const known = new Set(sections.flatMap(({ segments }) => segments.map(({ id }) => id)));
  const lowest = upperPart * (page.isPlain ? plainHeight : page.height);
  return blocks.some(({ page: own, segments }) => {
    const [first, ...rest] = segments;
    if (own !== page.page || !first || first.top > lowest || isAddressLine(first.text)) return false;
    const isFree = segments.every(
      ({ id, row }) =>
        !issuer.zone.has(id) &&
        !known.has(id) &&
        !context.taken.has(row) &&
        context.labels[id]!.length === 0 &&
        context.entities[id]!.every(({ kind }) => kind === "number"),
    );
    const isNamed = /\p{Lu}\p{L}+\s+\p{Lu}/u.test(first.text) || findLegalForm(first.text) !== undefined;
    return (
      isFree && isNamed && segments.length <= 7 && rest.some(({ text }) => findPlace(text) !== undefined)
    );
  });
}
