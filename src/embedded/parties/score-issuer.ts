import type { IssuerClues } from "./list-issuer-clues.ts";
import { findLegalForm } from "../entities/legal-form.ts";
import { leadsWithForm } from "../entities/leads-with-form.ts";
import { foldLabel } from "../labels/fold-label.ts";
import type { Segment } from "../reading/reading.ts";
import type { Block } from "./find-blocks.ts";
import type { PartyContext } from "./party-context.ts";
import { isAddressLine } from "./is-address-line.ts";
import { isGreeting } from "./is-greeting.ts";
import { isPaperTitle } from "./is-paper-title.ts";
import { isSentence } from "./is-sentence.ts";
import { overlaps } from "./overlaps.ts";
import { partyRole } from "./party-role.ts";
import { trimName } from "./trim-name.ts";

const titles =
  /^(?:tax\s*|cash\s*|pro\s*forma\s*|simplified\s*|credit\s*)*(?:invoice|receipt|bill|rechnung|gutschrift|facture|avoir|factura|fattura|factuur|quittung|kassenbon|ticket|statement|order|note|copy|original|duplicate|page|seite|welcome|thank\s*you|goods\s+sold)\b/i;

/** Who runs the shop, or what it was called before, beside its name. */
const beside =
  /^\W*(?:inh(?:\.|aber(?:in)?\b)|owner\b|prop(?:\.|rietor\b)|propr?i?étaire\b|titular\b|formerly\b|vormals\b|licensee\b)/iu;

/** Words that end a line above what somebody was called before, or who allows them the name. */
const leadsAway =
  /(?:formerly(?:\s+known\s+as)?|previously(?:\s+known\s+as)?|vormals|früher|anciennement|antes|già|voorheen|licen[sc]ee\s+of|franchisee\s+of|(?:a\s+)?division\s+of|(?:a\s+)?subsidiary\s+of)\W*$/iu;

/** From so much confidence on, a line of a scan is hardly misread. */
const sureReading = 0.95;

export interface IssuerScore {
  readonly score: number;
  /** Where the name starts in its line. */
  readonly start: number;
  /** How many things of different kinds say that it is the writer: a label, a legal form, the site, the bank, an address, print elsewhere, its type. */
  readonly clues: number;
}

/** How likely a line names the writer of the document, and where in it the name starts; undefined where it cannot. */
export function scoreIssuer(
  segment: Segment,
  block: Block,
  context: PartyContext,
  clues: IssuerClues,
): IssuerScore | undefined {
  const page = context.reading.pages.find((other) => other.page === segment.page)!;
  if (page !== context.reading.pages[0]) return undefined;
  const labels = context.labels[segment.id]!;
  const own = labels.find(
    (match) =>
      match.start === 0 &&
      match.owners.some(({ owner }) => partyRole(owner.node) === "issuer") &&
      /^\s*:/.test(segment.text.slice(match.end)),
  );
  const start = own ? own.end + /^[\s:]*/.exec(segment.text.slice(own.end))![0].length : 0;
  const name = trimName({ segment, start, end: segment.text.length });
  const text = segment.text.slice(name.start, name.end);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const isName = letters >= 3 && letters >= 0.5 * text.replace(/\s/g, "").length;
  if (isLedAway(segment, context)) return undefined;
  if (
    !isName ||
    titles.test(text) ||
    beside.test(text) ||
    isPaperTitle(segment.text) ||
    isSentence(text) ||
    isGreeting(text)
  )
    return undefined;
  if (
    !own &&
    (/:\s*\S/.test(text) ||
      labels.some(
        (match) =>
          match.start === 0 &&
          match.end >= 0.6 * segment.text.length &&
          match.owners.some(({ owner }) => partyRole(owner.node) !== "issuer"),
      ))
  )
    return undefined;
  const legal = findLegalForm(text);
  // Where nobody is addressed, the writer stands above the goods.
  const isBelowGoods = [...context.taken].some((taken) => taken < segment.row);
  if (!context.hasRecipient && isBelowGoods && legal === undefined && !own) return undefined;
  const words = text.split(/\s+/).length;
  const row = segment.row - clues.firstRow;
  const typed = context.entities[segment.id]!.some(
    (entity) => ["date", "email", "url", "iban"].includes(entity.kind) && entity.score > 0.4,
  );
  const key = foldLabel(text);
  const isHolder = clues.holders.some((holder) => holder === key);
  // More than two change nothing.
  let repeats = -1;
  for (const other of clues.keys) if (repeats < 2 && other.includes(key)) repeats += 1;
  repeats = Math.max(0, repeats);
  const isOfSite = clues.domains.some((word) => key.includes(word) || (key.length > 4 && word.includes(key)));
  const isAddressed = (clues.addressLines.get(block) ?? 0) > (isAddressLine(segment.text) ? 1 : 0);
  let score = 0.3;
  score += isHolder ? 0.5 : 0;
  score += legal === undefined ? 0 : 0.4;
  score += Math.max(0, 0.3 - 0.04 * row);
  score += 0.12 * (1 - segment.top / page.height);
  score += Math.min(0.2, Math.max(-0.15, 0.35 * (segment.size / page.size - 1)));
  score += own ? 0.5 : 0;
  score += isOfSite ? 0.25 : 0;
  score += isAddressed ? 0.12 : 0;
  score += Math.min(0.15, 0.08 * repeats);
  // A word for a building alone is in many names ("Noodle House").
  score -= legal === undefined && isAddressLine(text) ? (/[\d,]/.test(text) ? 0.4 : 0.1) : 0;
  // An address goes on behind a comma; whom a receipt is for stands below its title.
  score -= followsComma(segment, context) ? 0.5 : 0;
  score -= !context.hasRecipient && segment.row > clues.titleRow ? 0.2 : 0;
  score -= words > 8 ? 0.3 : 0;
  score -= typed ? 0.3 : 0;
  // Logos are misread. How well "&" was read says nothing of the words around it.
  const spelt = segment.tokens.filter((token) => /[\p{L}\d]/u.test(token.text));
  const confidence = spelt.reduce((sum, token) => sum + (token.confidence ?? 1), 0) / spelt.length;
  score -= confidence < 0.85 ? 1.2 * (0.85 - confidence) : 0;
  score -= letters < 6 && legal === undefined ? 0.15 : 0;
  score -= /[.!?]$/.test(text) && words > 5 ? 0.2 : 0;
  const isHeadline = row <= 2 && segment.size >= 1.4 * page.size;
  // Logos at the top of a scan are misread, which their reading tells; where nobody else is named, a first line is the writer's by custom.
  const isFirst = segment.row === clues.firstWords && (!page.isOcr || confidence >= sureReading);
  const told = [
    own !== undefined,
    legal !== undefined || leadsWithForm(text),
    isHolder,
    isOfSite,
    isAddressed,
    repeats > 0,
    isHeadline || isFirst,
    isFirst && !context.hasRecipient,
  ];
  return { score, start, clues: told.filter(Boolean).length };
}

/** True where the line right above ends with a comma. */
function followsComma(segment: Segment, context: PartyContext): boolean {
  return linesAbove(segment, context).some(({ text }) => /,\s*$/u.test(text));
}

function isLedAway(segment: Segment, context: PartyContext): boolean {
  return linesAbove(segment, context).some(({ text }) => leadsAway.test(text));
}

/** What stands right above a line. */
function linesAbove(segment: Segment, { reading }: PartyContext): readonly Segment[] {
  return (reading.rows[segment.row - 1]?.segments ?? []).filter(
    (other) =>
      other.page === segment.page && overlaps(other, segment) && segment.top - other.bottom < segment.size,
  );
}
