import { findLegalForm } from "../entities/legal-form.ts";
import type { ReadingPage } from "../reading/reading.ts";
import type { Block } from "./find-blocks.ts";
import type { PartyContext } from "./party-context.ts";
import { addressedPart } from "./addressed-part.ts";
import { isHonorific } from "./is-honorific.ts";
import type { Section } from "./find-sections.ts";
import type { Party } from "./party.ts";
import { sectionParty } from "./section-party.ts";
import { partyRole } from "./party-role.ts";
import { findPlace } from "./find-place.ts";
import { toRecipient } from "./to-recipient.ts";

/** How many lines an address block may have. */
const mostLines = 8;
/** Of a page of sixty lines, each as high as two characters are wide. */
const plainHeight = 120;

/** The section under a heading of the recipient ("Bill to"), else the first address block of a letter without a sender's signs. */
export function findRecipient(
  blocks: readonly Block[],
  sections: readonly Section[],
  context: PartyContext,
): Party | undefined {
  const tries = sections
    .filter((section) => section.role === "recipient")
    .flatMap((section) => sectionParty(section, "recipient", context) ?? []);
  return tries.sort((a, b) => rank(b) - rank(a))[0] ?? fromLetter(blocks, sections, context);
}

function rank(party: Party): number {
  const lines = party.address?.lines.length ?? 0;
  return party.nameScore + (party.address?.postalCode ? 0.5 : 0) + (lines > 0 ? 0.2 : 0);
}

function fromLetter(
  blocks: readonly Block[],
  sections: readonly Section[],
  context: PartyContext,
): Party | undefined {
  const others = new Set(sections.flatMap((section) => section.segments));
  const page = context.reading.pages[0];
  if (!page) return undefined;
  for (const whole of blocks) {
    const block = { page: whole.page, segments: addressedPart(whole, context) };
    if (
      block.page !== page.page ||
      block.segments.length < 3 ||
      block.segments.length > mostLines ||
      !isInWindow(block, blocks, page)
    )
      continue;
    // The sender's block carries the ways to reach the sender; the addressee's does not.
    const isSender = block.segments.some((segment) =>
      context.entities[segment.id]!.some(
        (entity) => ["email", "url", "phone", "iban", "vat-id"].includes(entity.kind) && entity.score >= 0.5,
      ),
    );
    if (isHeaded(block, context) || block.segments.some((segment) => others.has(segment))) continue;
    const last = block.segments.findLastIndex((segment) => findPlace(segment.text));
    if (isSender || last < 1) continue;
    const party = toRecipient(block.segments, context);
    if (party) return party;
  }
  return undefined;
}

/**
 * True for a block where letters name whom they are for: in the upper part of the page, below the letterhead. In a text without
 * boxes only the order tells: the sender, told by a place or a legal form, stands before it.
 */
function isInWindow(block: Block, blocks: readonly Block[], page: ReadingPage): boolean {
  const { top } = block.segments[0]!;
  if (!page.isPlain) return top <= 0.4 * page.height && top >= 0.08 * page.height;
  if (top > 0.4 * plainHeight) return false;
  const before = blocks.slice(0, blocks.indexOf(block)).flatMap(({ segments }) => segments);
  return before.some(
    ({ page: own, bottom, text }) =>
      own === page.page && bottom <= top && (findPlace(text) ?? findLegalForm(text)) !== undefined,
  );
}

/** True where the block's first line, or the line right above it, is a label of something else ("Ship to"). */
function isHeaded(block: Block, context: PartyContext): boolean {
  const first = block.segments[0]!;
  const above = context.reading.segments.find(
    (segment) =>
      segment.page === first.page &&
      segment.row < first.row &&
      first.top - segment.bottom < 1.2 * first.size &&
      first.top > segment.top &&
      Math.abs(segment.left - first.left) < first.size,
  );
  return [first, ...(above ? [above] : [])].some(
    (segment) =>
      // "Firma" above a name is no label of one.
      !isHonorific(segment.text) &&
      context.labels[segment.id]!.some(
        (match) =>
          match.end - match.start >= 0.7 * segment.text.length &&
          !match.owners.some(({ owner }) => partyRole(owner.node) === "recipient"),
      ),
  );
}
