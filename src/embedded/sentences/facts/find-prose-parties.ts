import type { Reading } from "../../reading/reading.ts";
import type { Flow } from "../flow/flow.ts";
import { findDefinedParties } from "./find-defined-parties.ts";
import { findNamedParties } from "./find-named-parties.ts";
import type { ProseParty } from "./find-named-parties.ts";
import { hasForm } from "./has-form.ts";
import type { Signature } from "./find-signatures.ts";

/** Parties of a contract: of the opening's list, else of its defined names, completed by who signs. */
export function findProseParties(
  flow: Flow,
  reading: Reading,
  signatures: readonly Signature[],
): ProseParty[] {
  const named = findNamedParties(flow);
  if (named.length > 1) return named;
  const parties = [...named];
  const add = (party: ProseParty): void => {
    if (!parties.some((other) => isSame(textOf(other.name), textOf(party.name)))) parties.push(party);
  };
  findDefinedParties(flow).forEach(add);
  if (parties.length < 2) {
    const addressee = findAddressee(flow, reading);
    if (addressee) add(addressee);
  }
  for (const signature of signatures.toSorted(
    (a, b) => Number(b.role !== undefined) - Number(a.role !== undefined),
  )) {
    if (parties.length > 1) break;
    if (signature.party) add({ name: signature.party, score: 0.7 });
    else if (signature.name && signature.isSigned && !signature.isForOther)
      add({ name: signature.name, score: 0.62, ...(signature.role ? { role: signature.role } : {}) });
  }
  return parties;
}

/** Whom a letter is written to: the line above the address, where a salutation follows. */
function findAddressee(flow: Flow, reading: Reading): ProseParty | undefined {
  const salutation = reading.segments.findIndex((segment) =>
    /^(?:dear|ladies and gentlemen|gentlemen|sehr geehrte|madame|monsieur|messieurs|estimad|egregi|spettabil|gentil)/iu.test(
      segment.text,
    ),
  );
  if (salutation < 0 || salutation > 40) return undefined;
  const above = reading.segments.slice(Math.max(0, salutation - 9), salutation);
  const company = above.find(
    (segment) => hasForm(segment.text) && segment.text.length < 70 && !/:/u.test(segment.text),
  );
  if (!company) return undefined;
  const inText = flow.segment.text.indexOf(company.text);
  return {
    name:
      inText < 0
        ? { segment: company, start: 0, end: company.text.length }
        : { segment: flow.segment, start: inText, end: inText + company.text.length },
    score: 0.7,
  };
}

function textOf(range: ProseParty["name"]): string {
  return range.segment.text.slice(range.start, range.end);
}

function isSame(a: string, b: string): boolean {
  const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  const [one, two] = [fold(a), fold(b)];
  return one.startsWith(two) || two.startsWith(one);
}
