import { matchName } from "./match-name.ts";

const joint =
  /^[\s,]*[(][\s"“]*(?:together|collectively|jointly|each[,\s]|gemeinsam|zusammen|ensemble|conjointement|collectivement|conjuntamente|colectivamente|insieme|congiuntamente)(?!\p{L})/iu;
const joiner = /^(?:\s*,\s*(?:and|und|et|y|e)\s+|\s*,\s*|\s+(?:and|und|et|y|e|&)\s+)/iu;
const mostNames = 8;

/** Half-open ranges of the names of several who have one short name together: "Ana Ruiz, Bo Li and Cy Day (together, the "Tenants")". */
export function matchGroup(
  text: string,
  start: number,
): readonly { readonly start: number; readonly end: number }[] | undefined {
  const names: { start: number; end: number }[] = [];
  for (let at = start; names.length < mostNames;) {
    const end = matchName(text, at);
    if (end === undefined) return undefined;
    names.push({ start: at, end });
    const rest = text.slice(end, end + 60);
    if (joint.test(rest)) return names.length > 1 ? names : undefined;
    const joined = joiner.exec(rest);
    if (!joined) return undefined;
    at = end + joined[0].length;
  }
  return undefined;
}
