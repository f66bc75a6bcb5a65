import { foldLabel } from "../labels/fold-label.ts";
import type { TextRange } from "../reading/reading.ts";
import type { Block } from "./find-blocks.ts";
import type { PartyContext } from "./party-context.ts";
import type { Party } from "./party.ts";
import { addressLines } from "./address-lines.ts";
import { doubtsOf } from "./doubts-of.ts";
import type { IssuerOffer } from "./doubts-of.ts";
import { nameRanges } from "./name-ranges.ts";
import { listIssuerClues } from "./list-issuer-clues.ts";
import { rateAddress } from "./rate-address.ts";
import { readAddress } from "./read-address.ts";
import { scoreIssuer } from "./score-issuer.ts";
import { trimName } from "./trim-name.ts";

/** Rows of the first page, from its top and from its foot, among which the writer is looked for. */
const mostRows = 250;

const leastScore = 0.36;
const nearBy = 0.1;
const moreClues = 2;

/** The writer of the document: the most prominent name of the letterhead, with the address that belongs to it. */
export function findIssuer(
  blocks: readonly Block[],
  recipient: Party | undefined,
  context: PartyContext,
): Party | undefined {
  const [recipientName] = recipient?.names ?? [];
  const recipientKey =
    recipientName && foldLabel(recipientName.segment.text.slice(recipientName.start, recipientName.end));
  const clues = listIssuerClues(context, blocks);
  const offers: IssuerOffer[] = [];
  for (const block of blocks) {
    for (const segment of block.segments) {
      // Nobody signs in the middle of a long text.
      if (segment.row - clues.firstRow > mostRows && clues.endRow - segment.row > mostRows) continue;
      if (recipient?.zone.has(segment.id) || context.taken.has(segment.row)) continue;
      if (recipientKey && foldLabel(segment.text).startsWith(recipientKey)) continue;
      const scored = scoreIssuer(segment, block, context, clues);
      if (!scored || scored.score < leastScore) continue;
      const name = textOf(trimName({ segment, start: scored.start, end: segment.text.length }));
      offers.push({ segment, name, ...scored });
    }
  }
  const [first] = offers.sort((a, b) => b.score - a.score);
  if (!first) return undefined;
  // Of names that hardly differ the one that more kinds of things speak for.
  const best =
    offers.find(({ score, clues }) => score > first.score - nearBy && clues >= first.clues + moreClues) ??
    first;
  const { segment } = best;
  const name = trimName({ segment, start: best.start, end: segment.text.length });
  const block = blocks.find((other) => other.segments.includes(segment))!;
  const lines = addressLines(name, block, context, recipient);
  const address = lines.length > 0 ? readAddress(lines) : undefined;
  const state = rateAddress(name, address, context);
  const names = nameRanges(name, context);
  const own = new Set(lines.map((line) => line.segment));
  const others = offers.filter((offer) => !own.has(offer.segment));
  return {
    role: "issuer",
    names,
    nameScore: Math.min(1, best.score),
    ...doubtsOf({ ...best, name: names.map(textOf).join(" ") }, others, context),
    ...(address ? { address } : {}),
    ...(state === "whole" ? {} : { addressState: state }),
    zone: new Set([
      segment.id,
      ...lines.map((line) => line.segment.id),
      ...block.segments.map((other) => other.id),
    ]),
  };
}

function textOf({ segment, start, end }: TextRange): string {
  return segment.text.slice(start, end).trim();
}
