import type { ListNode, ObjectNode } from "../../../document/schema-node.ts";
import { formatPointer } from "../../../values/format-pointer.ts";
import { splitName } from "../../../values/split-name.ts";
import type { Choices } from "../../output/build-json.ts";
import type { Found } from "../../output/found.ts";
import type { TextRange } from "../../reading/reading.ts";
import { textOf } from "../text-of.ts";
import type { Person } from "./find-person.ts";
import { joinRanges } from "./join-ranges.ts";

const holders =
  /^(?:basics|person(?:al)?(?: (?:info(?:rmation)?|details|data))?|contact(?: (?:info(?:rmation)?|details))?|candidate|applicant|header|location|address|residence|profile)$/u;

/** The leaves of a résumé's person, at the root or in an object for them, with what was found for each; the rest is to be empty. */
export function fillPerson(
  root: ObjectNode,
  person: Person,
  summary: readonly TextRange[],
): Choices & { readonly cleared: readonly string[] } {
  const found = new Map<string, Found>();
  const counts = new Map<string, number>();
  const cleared: string[] = [];
  const set = (pointer: string, range: TextRange | undefined): void => {
    cleared.push(pointer);
    if (range) found.set(pointer, joinRanges([range]));
  };
  const visit = (node: ObjectNode, pointer: string, isHome: boolean): void => {
    for (const child of node.properties) {
      const own = splitName(child.name).join(" ").toLowerCase();
      const at = `${pointer}${formatPointer([child.name])}`;
      if (child.type === "object" && holders.test(own)) {
        visit(child, at, /^(?:location|address|residence)$/u.test(own));
      } else if (child.type === "list" && /^(?:profiles|social(?: profiles| media)?)$/u.test(own)) {
        addProfiles(child, at);
      } else if (child.type === "leaf" && child.valueType === "string") leaf(at, own, isHome, pointer === "");
    }
  };
  const leaf = (at: string, own: string, isHome: boolean, isRoot: boolean): void => {
    const { name, label, email, phone, url, street, postalCode, city, region, place } = person;
    if (/^(?:name|full name|candidate(?: name)?|person)$/u.test(own)) {
      set(at, name);
      const whole = found.get(at);
      if (whole && person.isDoubtful) found.set(at, { ...whole, isAmbiguous: true });
    }
    if (/^(?:given names?|first name)$/u.test(own)) set(at, part(name, "given"));
    else if (/^(?:surnames?|last name|family name)$/u.test(own)) set(at, part(name, "family"));
    else if (/^(?:label|headline|profession|job title)$/u.test(own)) set(at, label);
    else if (/^e ?mail(?: address)?$/u.test(own) && email) set(at, email);
    else if (/^(?:phone|telephone|mobile|phone number)$/u.test(own)) set(at, phone);
    else if (/^(?:url|website|homepage|portfolio)$/u.test(own)) set(at, url);
    else if (/^(?:summary|about|objective|profile)$/u.test(own)) {
      cleared.push(at);
      if (summary.length > 0) found.set(at, joinRanges(summary));
    } else if (/^(?:street|address|street address)$/u.test(own))
      set(at, street ?? (isRoot ? place : undefined));
    else if (/^(?:postal code|zip|zip code|postcode)$/u.test(own)) set(at, postalCode);
    else if (own === "city") set(at, isHome || !isRoot ? city : place);
    else if (/^(?:region|state|province|county)$/u.test(own)) set(at, region);
    else if (/^(?:location|residence|place)$/u.test(own)) set(at, place);
    else if (/^country(?: code)?$/u.test(own) && isHome) cleared.push(at);
  };
  const addProfiles = (node: ListNode, at: string): void => {
    if (node.items.type !== "object") return;
    cleared.push(at);
    counts.set(at, person.profiles.length);
    for (const [index, profile] of person.profiles.entries()) {
      for (const child of node.items.properties) {
        const own = splitName(child.name).join(" ").toLowerCase();
        const pointer = `${at}/${index}${formatPointer([child.name])}`;
        if (own === "url") found.set(pointer, joinRanges([profile.url]));
        else if (own === "network")
          found.set(pointer, { ...joinRanges([profile.url]), value: profile.network });
        else if (own === "username" && profile.user) found.set(pointer, joinRanges([profile.user]));
      }
    }
  };
  visit(root, "", false);
  return { found, counts, cleared };
}

/** The last word of a name with its particles is the family name; a title before it belongs to neither. */
function part(name: TextRange | undefined, which: "given" | "family"): TextRange | undefined {
  if (!name) return undefined;
  const match =
    /^(?<title>(?:(?:Dr|Prof|Dipl|Ing|Mag)\.?(?:-Ing\.?)?\s)*)(?<given>\S+(?:\s\p{Lu}\S*)*?)\s(?<family>(?:(?:van|von|der|den|de|del|della|di|da|la|le|zu|dos|ter|ten)\s)*\S+)$/u.exec(
      textOf(name),
    );
  const value = match?.groups?.[which];
  if (!match || !value) return undefined;
  const at = which === "given" ? match.groups!["title"]!.length : textOf(name).length - value.length;
  return { ...name, start: name.start + at, end: name.start + at + value.length };
}
