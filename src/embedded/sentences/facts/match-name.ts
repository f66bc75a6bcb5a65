import { nameForm } from "./name-form.ts";

const capital = /^(?:\p{Lu}[\p{L}\p{M}\d.'’&/+-]*|\d[\p{L}\d.-]*|&|\+)$/u;
const link = /^(?:of|the|de|du|des|la|le|los|las|der|die|das|für|del|della|dell’|di|van|von|zu|in|d’)$/u;
const conjunction = /^(?:and|und|et|y|e)$/u;
/** Words that begin with a capital and name nobody. */
const nobody =
  /^(?:this|that|the|these|each|any|all|in|on|whereas|now|recitals?|agreement|you|i|we|it|as|its|dated?|section|article|exhibit|schedule|part(?:y|ies)|company|employees?|employer|between|and|by|name|title|confidential\S*|undersigned|witness\S*|dear|ladies|gentlemen|signature|hereinafter|january|february|march|april|may|june|july|august|september|october|november|december|whose|diese[rs]?|vertrag|parteien|le|la|les|el|los|il)$/iu;
/** Forms that a name may go on behind. */
const soft = /^(?:Trust|Bank|University|Foundation|Stiftung|TRUST|BANK|UNIVERSITY)$/u;
/** Words that end the names of things. */
const things =
  /(?:date|period|agreement|information|parties|party|term|closing|transaction|day|materials?)$/iu;
const mostWords = 12;

/**
 * End of the name of a person or organisation that begins at `start`; undefined where none does. A legal form ends a
 * name; "and" joins two pieces of one only where the first has no legal form and the second has.
 */
export function matchName(text: string, start: number): number | undefined {
  const words = [...text.slice(start, start + 160).matchAll(/[^\s()"“”„«»;:*_`]+|[()"“”„«»;:*_`]/gu)].map(
    (match) => ({
      text: match[0],
      start: start + match.index,
    }),
  );
  if (words[0]?.start !== start || nobody.test(words[0].text.replace(/[.,]+$/u, ""))) return undefined;
  let end: number | undefined;
  for (const [index, word] of words.slice(0, mostWords).entries()) {
    const bare = word.text.replace(/,+$/u, "");
    const next = words[index + 1]?.text ?? "";
    const isForm = index > 0 && nameForm.test(word.text);
    if (!isForm && !capital.test(bare)) {
      if (end === undefined) return undefined;
      // "Fiona MacRae of 12 Shore Road" goes on with an address.
      const isLink =
        link.test(word.text) &&
        !/^\d/u.test(next) &&
        (isCapital(next) || (link.test(next) && isCapital(words[index + 2]?.text ?? "")));
      if (
        isLink ||
        (conjunction.test(word.text) &&
          closesLater(words.slice(index + 1, index + 6).map((each) => each.text)))
      )
        continue;
      break;
    }
    end = word.start + bare.length;
    if (isForm && !soft.test(bare) && !nameForm.test(next)) break;
    if (word.text !== bare && !nameForm.test(next) && !/^(?:Jr|Sr|III?|Esq)\b/u.test(next)) break;
    if (/[^.]\.$/u.test(bare) && /\p{Ll}{3}\.$/u.test(bare) && !isForm) break;
  }
  if (end === undefined) return undefined;
  const piece = text.slice(start, end);
  const kept =
    nameForm.test(piece.split(/\s+/u).at(-1)!) || /(?:\.\p{L}|\b\p{Lu}|\bJr|\bSr)\.$/u.test(piece)
      ? piece
      : piece.replace(/\.$/u, "");
  return kept.length < 2 || things.test(kept) || !/\p{L}{2}/u.test(kept) ? undefined : start + kept.length;
}

function isCapital(word: string): boolean {
  return capital.test(word.replace(/,+$/u, ""));
}

/** "Marketing and Logistics Group, LLC": capitals up to a legal form, with no other name between. */
function closesLater(words: readonly string[]): boolean {
  const last = words.findIndex((word) => nameForm.test(word));
  const end = words.findIndex((word) => !capital.test(word.replace(/,+$/u, "")));
  return last > 0 && (end < 0 || last < end) && last <= 2;
}
