import type { Target } from "../labels/target.ts";
import { bankWord } from "../parties/bank-word.ts";
import { isPaperTitle } from "../parties/is-paper-title.ts";
import { partyRole } from "../parties/party-role.ts";
import type { Reading, Segment } from "../reading/reading.ts";
import type { Candidate } from "./candidate.ts";

/** Of a page's height: letterheads and windows for addresses stand above it. */
const head = 0.45;
/** The word of a bank tells more than a letterhead does, a title less than a label or a whole block. */
const scores = { bank: 0.86, holder: 0.45 };
const person =
  /^(?:mr|mrs|ms|miss|dr|prof|herrn?|frau|m|mme|mlle|monsieur|madame|sr|sra|d|dña|don|doña|sig|sig\.ra|dhr|mevr|de heer|mevrouw|hr|fru|pan|pani|sayın|κ|пан|пані)\.?\s+(?=\p{Lu})/iu;
const title = /^(?:herrn?|frau|monsieur|madame|sayın|de heer|mevrouw|pan|pani|пан|пані)\.?\s*:?$/iu;
const name =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:\p{Lu}|van|von|der|de|la|del|di|e|y|und|and|&)[\p{L}\p{M}.'’-]*){1,5}$/u;
const mostWords = 6;

/**
 * The bank of a statement and the holder of its account, where neither a label nor a block of an address names them: the only line at
 * the top of the first page that has the word of a bank, and the only person with a title there.
 */
export function findStatementParties(targets: readonly Target[], reading: Reading): Candidate[] {
  const [page] = reading.pages;
  const names = targets.filter(
    ({ node, parents }) => node.name === "name" && partyRole(parents.at(-1) ?? node),
  );
  const target = (object: string): Target | undefined =>
    names.find(({ parents }) => parents.at(-1)?.name === object);
  const [bank, holder] = [target("bank"), target("holder")];
  if (!page || !bank || !holder) return [];
  const top = reading.segments.filter((each) => each.page === page.page && each.top < head * page.height);
  return [
    ...toCandidates(bank, scores.bank, top.filter(isBank)),
    ...toCandidates(
      holder,
      scores.holder,
      top.filter((segment) => isPerson(segment, top)),
    ),
  ];
}

function toCandidates(target: Target, score: number, [first, ...others]: readonly Segment[]): Candidate[] {
  if (!first) return [];
  const rivals = others.flatMap(({ text }) => (text === first.text ? [] : [text]));
  const ranges = [{ segment: first, start: 0, end: first.text.length }];
  const doubts = rivals.length > 0 ? { doubts: rivals } : {};
  return [{ target, value: first.text, ranges, score, scores: { block: score }, ...doubts }];
}

function isBank({ text }: Segment): boolean {
  const words = text.split(/\s+/u).length;
  // "Crédit" alone heads a column.
  if (words === 1 && !/\p{L}{3}bank$/iu.test(text)) return false;
  return bankWord.test(text) && words <= mostWords && !/[\d:@]/u.test(text) && !isPaperTitle(text);
}

/** "Mrs Aisha Rahman", or the line below "Herrn". */
function isPerson(segment: Segment, top: readonly Segment[]): boolean {
  const { text } = segment;
  if (person.test(text)) return name.test(text.replace(person, ""));
  return (
    name.test(text) &&
    top.some(
      (other) =>
        title.test(other.text) &&
        other.row < segment.row &&
        segment.top - other.bottom < 1.2 * segment.size &&
        Math.abs(other.left - segment.left) < segment.size,
    )
  );
}
