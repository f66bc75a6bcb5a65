import type { ObjectNode } from "../../../document/schema-node.ts";
import { formatPointer } from "../../../values/format-pointer.ts";
import { splitName } from "../../../values/split-name.ts";
import type { Found } from "../../output/found.ts";
import type { TextRange } from "../../reading/reading.ts";
import type { Prose } from "../prose.ts";
import { textOf } from "../text-of.ts";
import type { ProseItem } from "./items.ts";

/** The parties as objects: name, short name, role, address and who signs for them, where the item has such leaves. */
export function listParties(item: ObjectNode, prose: Prose): ProseItem[] {
  // A contract has two parties: where one was found, what it is called may be half of something else.
  const isLone = prose.kind === "contract" && prose.parties.length === 1;
  return prose.parties.map((party) => {
    const signature = prose.signatures.find(({ party: other, name, isForOther }) => {
      const signer = other ?? (isForOther ? undefined : name);
      return signer !== undefined && isSame(textOf(signer), textOf(party.name));
    });
    const values = new Map<string, Found>();
    const put = (name: string, value: string, range: TextRange, isAmbiguous = false): void => {
      const doubt = isAmbiguous ? { isAmbiguous } : {};
      const scores = { sentence: party.score };
      values.set(formatPointer([name]), { value, ranges: [range], scores, ...doubt });
    };
    for (const node of item.properties) {
      if (node.type !== "leaf" || node.valueType !== "string") continue;
      const name = splitName(node.name).join(" ").toLowerCase();
      if (/^(?:name|full name|legal name|party|party name)$/u.test(name))
        put(node.name, textOf(party.name), party.name, isLone || party.isDoubtful);
      else if (/^(?:alias|short name|defined term|abbreviation|referred to as)$/u.test(name) && party.alias)
        put(node.name, textOf(party.alias), party.alias);
      else if (/^(?:address|seat|registered office)$/u.test(name) && party.address)
        put(node.name, textOf(party.address), party.address);
      else if (
        /^(?:registration(?: id| number)?|company number|register number)$/u.test(name) &&
        party.registration
      )
        put(node.name, textOf(party.registration), party.registration);
      else if (/^(?:role|capacity|type)$/u.test(name) && party.role) {
        const alias = party.alias && textOf(party.alias);
        const isAlias = alias?.toLowerCase().endsWith(party.role) ?? false;
        put(node.name, isAlias && alias ? alias : party.role, party.alias ?? party.name);
      } else if (/^(?:signatory|signed by|representative|represented by)$/u.test(name) && signature?.name)
        put(node.name, textOf(signature.name), signature.name);
    }
    return { values, counts: new Map() };
  });
}

function isSame(a: string, b: string): boolean {
  const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  return fold(a) === fold(b);
}
