import type { Flow } from "../flow/flow.ts";
import { findRole } from "./find-role.ts";
import { hasForm } from "./has-form.ts";
import { matchName } from "./match-name.ts";
import type { ProseParty } from "./find-named-parties.ts";
import { spanAt } from "../flow/span-at.ts";

const zoneLength = 3500;
/** Short names of things rather than of parties. */
const things =
  /agreement|information|transaction|date|period|material|act|code|business|product|service|purpose|time|term|parties|party\b.*and|plan|project|property|program|share|stock|note|territory|vertrag|contrat\b|acuerdo/iu;

/** Organisations that the opening gives a short name: `Acme, Inc., a Delaware corporation (the "Company")`. */
export function findDefinedParties(flow: Flow): ProseParty[] {
  const { segment, sentences } = flow;
  const text = segment.text.slice(0, zoneLength);
  const found: ProseParty[] = [];
  for (const match of text.matchAll(/\(([^()]{0,90}?["“”„«]\s?)([^"“”»«()]{1,40}?)\s?['"”“»][^()]*\)/gu)) {
    const alias = match[2]!;
    const sentence = spanAt(sentences, match.index);
    if (!sentence?.isProse || things.test(alias)) continue;
    const role = findRole(alias);
    const name = nearestName(text, Math.max(sentence.bodyStart, match.index - 220), match.index);
    if (
      !name ||
      !(
        role ||
        text
          .slice(name.start, name.end)
          .split(/\s+/u)
          .some((word) => alias.startsWith(word) || isAcronym(alias, text.slice(name.start, name.end))) ||
        /^(?:you|we|us)$/iu.test(alias)
      )
    )
      continue;
    const start = match.index + 1 + match[1]!.length;
    found.push({
      name: { segment, ...name },
      alias: { segment, start, end: start + alias.length },
      ...(role ? { role } : {}),
      score: 0.78,
    });
  }
  return found;
}

/** The last name with a legal form before a bracket, other brackets and subordinate companies aside. */
function nearestName(text: string, from: number, end: number): { start: number; end: number } | undefined {
  const names: { start: number; end: number }[] = [];
  for (const match of text.slice(from, end).matchAll(/(?<![\p{L}\d.&'’-])[\p{Lu}\d]/gu)) {
    const start = from + match.index;
    if (names.some((name) => name.end > start)) continue;
    const nameEnd = matchName(text, start);
    if (nameEnd === undefined || nameEnd > end || !hasForm(text.slice(start, nameEnd))) continue;
    const before = text.slice(from, start);
    if (
      before.split("(").length > before.split(")").length ||
      /(?:formerly|f\/k\/a|known as)[^,;]{0,12}$/iu.test(before)
    )
      continue;
    if (/(?:affiliate|subsidiar(?:y|ies)|division)s? (?:of|including)\s*$/iu.test(text.slice(0, start)))
      continue;
    names.push({ start, end: nameEnd });
  }
  const last = names.at(-1);
  // "Acme, Inc., its subsidiaries including Beta, Inc. (together the "Company")": the first is meant.
  return (
    names.find((name) => /^,? (?:its|and its|together with)/iu.test(text.slice(name.end, name.end + 20))) ??
    last
  );
}

function isAcronym(alias: string, name: string): boolean {
  const initials = name
    .split(/\s+/u)
    .map((word) => word[0])
    .join("");
  return (
    alias.length > 1 &&
    /^\p{Lu}+$/u.test(alias) &&
    (initials.startsWith(alias.slice(0, 2)) || name.toUpperCase().startsWith(alias))
  );
}
