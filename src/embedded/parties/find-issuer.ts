import { foldLabel } from "../labels/fold-label.ts";
import { findLegalForm } from "../entities/legal-form.ts";
import type { Segment, TextRange } from "../reading/reading.ts";
import type { Block } from "./find-blocks.ts";
import type { PartyContext } from "./party-context.ts";
import { isAddressLine } from "./is-address-line.ts";
import type { Party } from "./party.ts";
import { findPlace } from "./find-place.ts";
import { listIssuerClues } from "./list-issuer-clues.ts";
import { readAddress } from "./read-address.ts";
import type { IssuerScore } from "./score-issuer.ts";
import { scoreIssuer } from "./score-issuer.ts";
import { trimName } from "./trim-name.ts";

/** Rows of the first page, from its top and from its foot, among which the writer is looked for. */
const mostRows = 250;

const leastScore = 0.36;
/** A name whose score is that near may be the writer's just as well. */
const closeBy = 0.15;
const leastClues = 2;

const houseNumber = /^(?:no|lot|unit|block|blk)?\s?[.:]?\s?[A-Z]{0,2}[.-]?[A-Z]?\d/i;

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
  const offers: (IssuerScore & { segment: Segment; name: string })[] = [];
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
  const [best] = offers.sort((a, b) => b.score - a.score);
  if (!best) return undefined;
  const { segment } = best;
  const name = trimName({ segment, start: best.start, end: segment.text.length });
  const block = blocks.find((other) => other.segments.includes(segment))!;
  const lines = addressLines(name, block, context, recipient);
  return {
    role: "issuer",
    names: nameRanges(name, context),
    nameScore: Math.min(1, best.score),
    ...doubtsOf(best, offers),
    ...(lines.length > 0 ? { address: readAddress(lines) } : {}),
    zone: new Set([
      segment.id,
      ...lines.map((line) => line.segment.id),
      ...block.segments.map((other) => other.id),
    ]),
  };
}

/** Names that as much speaks for; a lone clue is too little even where there is no other name. */
function doubtsOf(
  best: IssuerScore & { readonly name: string },
  offers: readonly (IssuerScore & { readonly name: string })[],
): { readonly doubts?: readonly string[] } {
  const own = foldLabel(best.name);
  const rivals = offers.filter(({ name, score, clues }) => {
    const key = foldLabel(name);
    return score > best.score - closeBy && clues >= best.clues && !key.includes(own) && !own.includes(key);
  });
  const names = [...new Set(rivals.map(({ name }) => name))].slice(0, 3);
  return names.length > 0 || best.clues < leastClues ? { doubts: names } : {};
}

function textOf({ segment, start, end }: TextRange): string {
  return segment.text.slice(start, end).trim();
}

/**
 * The name with what belongs to it: segments close beside it in the same type, and the line above where its own line holds
 * hardly more than the legal form.
 */
function nameRanges(name: TextRange, context: PartyContext): TextRange[] {
  const { segment } = name;
  const ranges = [...besideName(name, context)];
  const text = segment.text.slice(name.start, name.end);
  const legal = findLegalForm(`. ${text}`);
  const words = text.split(/\s+/).length;
  if (legal === undefined || words > 3 || ranges.length > 1) return ranges;
  const above = context.reading.segments.find(
    (other) => other.page === segment.page && other.row === segment.row - 1 && overlaps(other, segment),
  );
  const belongs =
    above &&
    segment.top - above.bottom < 0.8 * segment.size &&
    Math.abs(above.size / segment.size - 1) < 0.25 &&
    /\p{L}{3}/u.test(above.text) &&
    findLegalForm(above.text) === undefined &&
    !isAddressLine(above.text) &&
    !/\d{3}/.test(above.text);
  return belongs && text.replace(/\W/g, "").length < 18
    ? [{ segment: above, start: 0, end: above.text.length }, ...ranges]
    : ranges;
}

/** What a paper is called, by itself. */
const paper =
  /^\W*(?:cash\s+(?:sales?|bill)|(?:tax\s+)?invoice|receipt|bill|facture|rechnung|factura|fattura)\W*$/iu;

function besideName(name: TextRange, context: PartyContext): TextRange[] {
  const { segment } = name;
  const row = context.reading.rows[segment.row]!.segments.filter(
    (other) =>
      Math.abs(other.size / segment.size - 1) < 0.3 &&
      /\p{L}/u.test(other.text) &&
      !paper.test(other.text) &&
      context.labels[other.id]!.every((match) => match.start > 0),
  );
  const at = row.indexOf(segment);
  if (at < 0 || name.end < segment.text.length) return [name];
  let first = at;
  let last = at;
  while (first > 0 && row[first]!.left - row[first - 1]!.right < 2.2 * segment.size) first -= 1;
  while (last + 1 < row.length && row[last + 1]!.left - row[last]!.right < 2.2 * segment.size) last += 1;
  return row
    .slice(first, last + 1)
    .map((other) =>
      other === segment ? name : trimName({ segment: other, start: 0, end: other.text.length }),
    );
}

/** One to four words without digits that are no title of a paper. */
const region =
  /^(?!.*(?:invoice|receipt|bill|cash|sale|rechnung|facture|customer|copy|welcome|thank))(?:[\p{L}.'-]+[,.]?\s?){1,4}$/iu;

/** Lines below the name, or behind it on the same line, that read like an address and stand together. */
function addressLines(
  name: TextRange,
  block: Block,
  context: PartyContext,
  recipient: Party | undefined,
): TextRange[] {
  const lines: TextRange[] = [];
  const rest = name.segment.text.slice(name.end);
  const lead = /^[\s,;|·•–-]*/u.exec(rest)![0].length;
  if (rest.length - lead > 8 && /\p{L}{4}/u.test(rest) && isAddressLine(rest.slice(lead)))
    return [{ segment: name.segment, start: name.end + lead, end: name.segment.text.length }];
  const own = new Set(block.segments);
  const below = context.reading.segments.filter(
    (segment) =>
      segment.page === name.segment.page &&
      segment.row > name.segment.row &&
      !recipient?.zone.has(segment.id) &&
      (own.has(segment) || overlaps(segment, name.segment)),
  );
  let misses = 0;
  let previous = name.segment;
  for (const segment of below) {
    // A letterhead in large type keeps its distance from the address in its column.
    const reach = lines.length === 0 && Math.abs(segment.left - name.segment.left) < segment.size ? 6 : 3;
    if (context.taken.has(segment.row) || segment.top - previous.bottom > reach * segment.size) break;
    const end = addressEnd(segment, context);
    const text = segment.text.slice(0, end);
    const isAddress = end > 3 && isAddressLine(text) && findLegalForm(text) === undefined;
    const closes = end < segment.text.replace(/[\s,;:|([-]+$/u, "").length;
    if (isAddress || (lines.length > 0 && !closes && isPlain(text, context, segment))) {
      lines.push({ segment, start: 0, end });
      previous = segment;
    } else if (lines.length > 0 || misses >= 5) {
      break;
    } else {
      misses += 1;
      previous = segment;
    }
    if (closes && lines.length > 0) break;
  }
  const last = lines.findLastIndex((line) => isAddressLine(line.segment.text.slice(line.start, line.end)));
  const next = lines[last + 1];
  // The region often ends an address on a line of its own.
  const isRegion =
    last >= 0 && next !== undefined && region.test(next.segment.text.slice(next.start, next.end).trim());
  const [first, second] = lines;
  // A branch's or building's name above the line with the house number is none of the lines of the street.
  const isBranch =
    last > 0 &&
    !/[\d,]/.test(textOf(first!)) &&
    houseNumber.test(textOf(second!)) &&
    !findPlace(textOf(first!));
  return lines.slice(isBranch ? 1 : 0, last + (isRegion ? 2 : 1));
}

function overlaps(a: Segment, b: Segment): boolean {
  return Math.min(a.right, b.right) > Math.max(a.left, b.left);
}

/** Where an address line ends: at a telephone number, an identifier, a date, a label with a colon. */
function addressEnd(segment: Segment, context: PartyContext): number {
  const stops = context.entities[segment.id]!.filter(
    (entity) => entity.kind !== "number" && entity.kind !== "bic" && entity.score >= 0.5,
  ).map((entity) => entity.start);
  const label =
    /(?<![\p{L}])(?:tel|telefon|phone|fax|hp|mobile|gst|reg|roc|co\.?\s?no|ust|vat|tva|siret|siren|e-?mail|www|website|invoice|receipt|date|cashier|tax)(?![\p{L}])[\s.:#(]/iu.exec(
      segment.text,
    );
  if (label) stops.push(label.index);
  const end = Math.min(segment.text.length, ...stops);
  return segment.text.slice(0, end).replace(/[\s,;:|([-]+$/u, "").length;
}

function isPlain(text: string, context: PartyContext, segment: Segment): boolean {
  return (
    /\p{L}{3}/u.test(text) &&
    text.length < 60 &&
    !/:/.test(text) &&
    context.labels[segment.id]!.every((match) => match.start > 2 || match.owners.length === 0)
  );
}
