import { findLegalForm } from "../entities/legal-form.ts";
import type { ReadingPage, Segment, TextRange } from "../reading/reading.ts";
import type { Block } from "./find-blocks.ts";
import type { PartyContext } from "./party-context.ts";
import { holdsPaperNumber } from "./holds-paper-number.ts";
import { isHonorific } from "./is-honorific.ts";
import { isAddressLine } from "./is-address-line.ts";
import type { Section } from "./find-sections.ts";
import type { Party } from "./party.ts";
import { sectionParty } from "./section-party.ts";
import { partyRole } from "./party-role.ts";
import { findPlace } from "./find-place.ts";
import { readAddress } from "./read-address.ts";
import { trimName } from "./trim-name.ts";

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
    const lines = takeLines(wholeLines(block.segments), context);
    const party = toParty(isHonorific(textOf(lines[0])) ? lines.slice(1) : lines, 0.7);
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

/** Type that is larger by more is that of a title, and smaller by more that of the sender's line. */
const otherType = 1.3;
const smallPrint = 0.85;

/**
 * The lines of a block that may be an address: from below the sender's line in small print (which letters for windows repeat
 * there) to the title, the number or the day of the paper.
 */
function addressedPart({ segments }: Block, { labels, entities }: PartyContext): readonly Segment[] {
  const sender = segments.findIndex(({ size, text }, index) => {
    const next = segments[index + 1];
    const isSmall = next !== undefined && size < smallPrint * next.size && findPlace(text) !== undefined;
    return isSmall && segments.slice(index + 2, index + mostLines).some((other) => findPlace(other.text));
  });
  const start = sender + 1;
  const end = segments.findIndex((segment, index) => {
    if (index <= start) return false;
    const isTitle = segment.size > otherType * segments[index - 1]!.size;
    const isDated = entities[segment.id]!.some(
      ({ kind, value, score }) => kind === "date" && value.length === 10 && score > 0.5,
    );
    return isTitle || isDated || holdsPaperNumber(segment, labels[segment.id]!);
  });
  return segments.slice(start, end < 0 ? undefined : end);
}

function textOf(line: TextRange | undefined): string {
  return line?.segment.text.slice(line.start, line.end) ?? "";
}

function wholeLines(segments: readonly Segment[]): TextRange[] {
  return segments.map((segment) => ({ segment, start: 0, end: segment.text.length }));
}

/** Lines up to the first one that is something else: a label with a value, a table. */
function takeLines(lines: readonly TextRange[], context: PartyContext): TextRange[] {
  const kept: TextRange[] = [];
  for (const line of lines) {
    const labels = context.labels[line.segment.id]!.filter((match) => match.start >= line.start);
    const isLabelled = labels.some(
      (match) =>
        match.start <= line.start + 2 &&
        match.owners.length > 0 &&
        /^\s*[:#]/.test(line.segment.text.slice(match.end)),
    );
    if (context.taken.has(line.segment.row) || (kept.length > 0 && isLabelled) || kept.length >= mostLines)
      break;
    if (/[\p{L}\d]/u.test(line.segment.text.slice(line.start, line.end))) kept.push(line);
  }
  return kept;
}

function toParty(lines: readonly TextRange[], score: number): Party | undefined {
  const [first, ...rest] = lines;
  if (!first || !/\p{L}{2}/u.test(first.segment.text.slice(first.start, first.end))) return undefined;
  const end = rest.findLastIndex((line) => isAddressLine(line.segment.text.slice(line.start, line.end)));
  return {
    role: "recipient",
    names: [trimName(first)],
    nameScore: Math.min(1, score),
    address: readAddress(rest.slice(0, end + 1)),
    zone: new Set(lines.map((line) => line.segment.id)),
  };
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
