import { findLegalForm } from "../../entities/legal-form.ts";

const capital = String.raw`(?:\p{Lu}[\p{L}\p{M}\d.'’&/-]*|\d[\d\p{L}.-]*(?=\s+\p{Lu})|[&+])`;
const link = String.raw`(?:of(?: the)?|the|de(?: la| los)?|du|des|la|le|der|die|das|für|del(?:la|l')?|di|d’|van(?: der| de| den)?|von|zu|in)`;
const legal = String.raw`(?:,?\s+(?:Inc|Incorporated|LLC|L\.L\.C|LLP|L\.P|LP|Ltd|Limited|Corp|Corporation|Co|Company|N\.A|P\.C|PLC|plc|GmbH(?:\s+&\s+Co\.?\s+KG)?|AG|KG|SE|UG|e\.V|S\.A|SA|SAS|S\.A\.S|SARL|S\.à\s?r\.l|S\.L|S\.L\.U|S\.p\.A|S\.r\.l|B\.V|N\.V)\.?(?![\p{L}\d]))`;
const name = new RegExp(
  String.raw`${capital}(?:(?:\s+(?:${link}\s+)?|,\s(?=(?:Jr|Sr|III?|Esq)\b))${capital}){0,9}?(?=${legal}|[^\p{L}\p{M}\d.'’&/-]|$)`,
  "uy",
);
const tail = new RegExp(String.raw`${legal}{1,2}`, "uy");
/** Words that begin with a capital and name nobody. */
const nobody =
  /^(?:This|That|The|These|Each|Any|All|In|Whereas|WHEREAS|NOW|RECITALS?|Agreement|AGREEMENT|You|I|We|It|As|Its|Date[d]?|Section|Article|Exhibit|Schedule|Parties|PARTIES|Part(?:y|ies)|Company|COMPANY|Employees?|EMPLOYEE|Employer|Between|BETWEEN|And|AND|By|BY|Name|Title|Confidential.*|Undersigned|UNDERSIGNED)$/u;

/**
 * End of the name of a person or organisation that begins at `start`; undefined where none does. "and" joins names only
 * where a legal form closes both and the part before it has none.
 */
export function matchName(text: string, start: number): number | undefined {
  let end = grow(text, start);
  if (end === undefined) return undefined;
  const first = text.slice(start, end);
  if (nobody.test(first.split(/\s+/u)[0]!.replace(/[.,]+$/u, ""))) return undefined;
  const joined = /^\s+(?:and|und|et|y|e)\s+/u.exec(text.slice(end));
  if (joined && hasForm(first) === false && !/^(?:\S+\s){1,3}\S+$/u.test(first)) {
    const more = grow(text, end + joined[0].length);
    if (more !== undefined && hasForm(text.slice(start, more)) && first.length < 30) end = more;
  }
  return end;
}

/** Whether a name carries a legal form. */
export function hasForm(text: string): boolean {
  return findLegalForm(text) !== undefined || new RegExp(`${legal}$`, "u").test(text);
}

function grow(text: string, start: number): number | undefined {
  name.lastIndex = start;
  let match = name.exec(text);
  if (!match) return undefined;
  // The pattern is lazy: it stops before a legal form or at the end of the first word, so longer ones are tried in turn.
  let end = start;
  const greedy = new RegExp(name.source.replace("{0,9}?", "{0,9}"), "uy");
  tail.lastIndex = name.lastIndex;
  if (tail.test(text)) return trim(text, start, tail.lastIndex);
  greedy.lastIndex = start;
  match = greedy.exec(text);
  end = match ? greedy.lastIndex : end;
  const form = firstForm(text.slice(start, end + 30), end - start);
  return trim(text, start, form === undefined ? end : start + form);
}

/** End of the first legal form inside or right behind the capitals. */
function firstForm(text: string, length: number): number | undefined {
  const match = new RegExp(legal, "gu").exec(text);
  return match && match.index <= length ? match.index + match[0].length : undefined;
}

function trim(text: string, start: number, end: number): number | undefined {
  const piece = text.slice(start, end).replace(/[\s,;:’'&-]+$/u, "");
  const bare = /(?:\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Bros|St|No)|\.\p{L}|\b\p{Lu})\.$/u.test(piece)
    ? piece
    : piece.replace(/\.$/u, "");
  return bare.length < 2 ? undefined : start + bare.length;
}
