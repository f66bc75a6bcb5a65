import type { Segment, TextRange } from "../reading/reading.ts";
import type { Block } from "./find-blocks.ts";
import type { PartyContext } from "./find-parties.ts";
import { isAddressLine } from "./is-address-line.ts";
import type { Party } from "./party.ts";
import { partyRole } from "./party-role.ts";
import { findPlace, readAddress } from "./read-address.ts";
import { trimName } from "./trim-name.ts";

/** How many lines an address block may have. */
const mostLines = 8;

/** The block under a label of the recipient ("Bill to"), else the first address block of a letter that has no sender's signs. */
export function findRecipient(blocks: readonly Block[], context: PartyContext): Party | undefined {
  return fromLabel(blocks, context) ?? fromLetter(blocks, context);
}

function fromLabel(blocks: readonly Block[], context: PartyContext): Party | undefined {
  const tries: Party[] = [];
  for (const matches of context.labels) {
    for (const match of matches) {
      const owner = match.owners.find(
        ({ owner }) => !("kind" in owner.node) && partyRole(owner.node) === "recipient",
      );
      if (
        !owner ||
        context.taken.has(match.segment.row) ||
        /\p{L}/u.test(match.segment.text.slice(0, match.start))
      )
        continue;
      const rest = match.segment.text.slice(match.end);
      const lead = /^[\s:.\-–]*/.exec(rest)![0].length;
      const inline: TextRange | undefined = /\p{L}{2}/u.test(rest)
        ? { segment: match.segment, start: match.end + lead, end: match.segment.text.length }
        : undefined;
      if (inline && lead === 0) continue;
      if (
        inline &&
        !/:/.test(rest.slice(0, lead)) &&
        context.labels[match.segment.id]!.some((other) => other.start >= match.end)
      )
        continue;
      const column = context.reading.segments.filter((segment) => isBelow(match.segment, segment, blocks));
      const beside = inline
        ? undefined
        : context.reading.rows[match.segment.row]!.segments.find(
            (segment) => segment.left >= match.segment.right && context.labels[segment.id]!.length === 0,
          );
      const besideColumn = beside
        ? [
            beside,
            ...(blocks
              .find((block) => block.segments.includes(beside))
              ?.segments.filter((segment) => segment.row > beside.row) ?? []),
          ]
        : [];
      const lines = takeLines(
        [...(inline ? [inline] : []), ...whole(column.length > 0 || inline ? column : besideColumn)],
        context,
      );
      const party = toParty(lines, match.quality * owner.weight);
      if (party) tries.push(party);
    }
  }
  return tries.sort((a, b) => rank(b) - rank(a))[0];
}

function rank(party: Party): number {
  return (
    party.nameScore +
    (party.address?.postalCode ? 0.5 : 0) +
    (party.address && party.address.lines.length > 0 ? 0.2 : 0)
  );
}

/** The rest of the label's block, or the block that starts right below it. */
function isBelow(label: Segment, segment: Segment, blocks: readonly Block[]): boolean {
  const own = blocks.find((block) => block.segments.includes(label))!;
  if (own.segments.at(-1) !== label) return own.segments.includes(segment) && segment.row > label.row;
  const block = blocks.find((other) => other.segments.includes(segment))!;
  const first = block.segments[0]!;
  return (
    first.page === label.page &&
    first.row > label.row &&
    first.top - label.bottom < 2.5 * label.size &&
    Math.abs(first.left - label.left) < 4 * label.size
  );
}

function fromLetter(blocks: readonly Block[], context: PartyContext): Party | undefined {
  const page = context.reading.pages[0];
  if (!page) return undefined;
  for (const block of blocks) {
    const top = block.segments[0]!.top;
    if (
      block.page !== page.page ||
      top > 0.4 * page.height ||
      top < 0.08 * page.height ||
      block.segments.length < 3 ||
      block.segments.length > mostLines
    )
      continue;
    // The sender's block carries the ways to reach the sender; the addressee's does not.
    const isSender = block.segments.some((segment) =>
      context.entities[segment.id]!.some(
        (entity) => ["email", "url", "phone", "iban", "vat-id"].includes(entity.kind) && entity.score >= 0.5,
      ),
    );
    const last = block.segments.findLastIndex((segment) => findPlace(segment.text));
    if (isSender || last < 1) continue;
    const lines = takeLines(whole(block.segments), context);
    const senderLine =
      block.segments[0]!.size < 0.85 * block.segments[1]!.size && findPlace(block.segments[0]!.text);
    const party = toParty(senderLine ? lines.slice(1) : lines, 0.7);
    if (party) return party;
  }
  return undefined;
}

function whole(segments: readonly Segment[]): TextRange[] {
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
    name: trimName(first),
    nameScore: Math.min(1, score),
    address: readAddress(rest.slice(0, end + 1)),
    zone: new Set(lines.map((line) => line.segment.id)),
  };
}
