import { findLegalForm } from "../entities/legal-form.ts";
import type { Block } from "./find-blocks.ts";
import { findPlace } from "./find-place.ts";
import { addressedPart } from "./addressed-part.ts";
import { isAddressLine } from "./is-address-line.ts";
import type { Party } from "./party.ts";
import type { PartyContext } from "./party-context.ts";
import type { Section } from "./find-sections.ts";

/** The upper part of a page; of a text without boxes the first lines, each as high as two characters are wide. */
const upperPart = 0.45;
const plainHeight = 120;

/** Addresses that are nobody's in the upper part of the first page: a name without a label above a street and a place. */
export function listFreeAddresses(
  blocks: readonly Block[],
  sections: readonly Section[],
  issuer: Party | undefined,
  context: PartyContext,
): Block[] {
  const [page] = context.reading.pages;
  if (!page || page.isOcr || !issuer?.address?.postalCode) return [];
  const known = new Set(sections.flatMap(({ segments }) => segments.map(({ id }) => id)));
  const named = new Set(issuer.names.map(({ segment }) => segment.id));
  const lowest = upperPart * (page.isPlain ? plainHeight : page.height);
  return blocks.flatMap((whole) => {
    const segments = addressedPart(whole, context);
    // Below the sender's line in small print another one is addressed.
    const isBelowSender = segments.length < whole.segments.length && !segments.includes(whole.segments[0]!);
    const [first, ...rest] = segments;
    if (whole.page !== page.page || !first || first.top > lowest || isAddressLine(first.text)) return [];
    const isFree = segments.every(
      ({ id, row }) =>
        !(isBelowSender ? named : issuer.zone).has(id) &&
        !known.has(id) &&
        !context.taken.has(row) &&
        context.labels[id]!.length === 0 &&
        context.entities[id]!.every(({ kind }) => kind === "number"),
    );
    const isNamed =
      /\p{Lu}\p{L}+\s+(?:\p{Ll}{1,4}\s+){0,2}\p{Lu}/u.test(first.text) ||
      findLegalForm(first.text) !== undefined;
    const isAddress =
      isFree && isNamed && segments.length <= 7 && rest.some(({ text }) => findPlace(text) !== undefined);
    return isAddress ? [{ page: whole.page, segments }] : [];
  });
}
