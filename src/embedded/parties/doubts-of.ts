import { findLegalForm } from "../entities/legal-form.ts";
import { isMisreadForm } from "../entities/is-misread-form.ts";
import { leadsWithForm } from "../entities/leads-with-form.ts";
import { foldLabel } from "../labels/fold-label.ts";
import type { Segment } from "../reading/reading.ts";
import { isAddressLine } from "./is-address-line.ts";
import type { PartyContext } from "./party-context.ts";
import type { IssuerScore } from "./score-issuer.ts";

/** A line that may name the writer. */
export interface IssuerOffer extends IssuerScore {
  readonly segment: Segment;
  readonly name: string;
}

/** A name whose score is that near may be the writer's just as well. */
const closeBy = 0.15;
const leastClues = 2;

/**
 * Names that as much speaks for. A lone clue is too little even where there is no other name. A name without a legal form is
 * doubtful beside a line of its kind right above or below, which may be its other half or another name, and where a company with
 * a form is named as well. A form that is nearly one was misread.
 */
export function doubtsOf(
  best: IssuerOffer,
  offers: readonly IssuerOffer[],
  { reading }: PartyContext,
): { readonly doubts?: readonly string[] } {
  const own = foldLabel(best.name);
  const isBare = findLegalForm(best.name) === undefined && !leadsWithForm(best.name);
  const rivals = offers.filter(({ name, score, clues, segment }) => {
    const key = foldLabel(name);
    if (key.includes(own) || own.includes(key)) return false;
    const isBeside =
      isBare &&
      Math.abs(segment.row - best.segment.row) === 1 &&
      (findLegalForm(name) !== undefined || !isAddressLine(segment.text) || !/[\d,]/.test(segment.text)) &&
      Math.abs(segment.size / best.segment.size - 1) < 0.6;
    const isLegal = isBare && clues > 1 && findLegalForm(name) !== undefined;
    return isBeside || isLegal || (score > best.score - closeBy && clues >= best.clues);
  });
  const names = [...new Set(rivals.map(({ name }) => name))].slice(0, 3);
  const isOcr = reading.pages.some(({ page, isOcr }) => page === best.segment.page && isOcr);
  const isMisread = isOcr && isMisreadForm(best.name);
  return names.length > 0 || best.clues < leastClues || isMisread ? { doubts: names } : {};
}
