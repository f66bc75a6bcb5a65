import type { ObjectNode } from "../../document/schema-node.ts";
import { findBlocks } from "./find-blocks.ts";
import { findIssuer } from "./find-issuer.ts";
import { findRecipient } from "./find-recipient.ts";
import { findSections } from "./find-sections.ts";
import type { Section } from "./find-sections.ts";
import type { PartyContext } from "./party-context.ts";
import type { Party } from "./party.ts";
import { listFreeAddresses } from "./list-free-addresses.ts";
import { sectionParty } from "./section-party.ts";
import { toOnlyRecipient } from "./to-only-recipient.ts";

/** The parties, and the sections of the page that are headed by one. */
export interface FoundParties {
  readonly parties: readonly Party[];
  readonly sections: readonly Section[];
  /** True where an address stands on the page that may be the recipient's, and nothing says so. */
  readonly isRecipientUntold: boolean;
  /** Parties beside the two, each with the schema's object that its heading names ("Ship to"). */
  readonly others: readonly { readonly object: ObjectNode; readonly party: Party }[];
}

/** The one who wrote the document and the one whom it is for. */
export function findParties(context: PartyContext): FoundParties {
  const blocks = findBlocks(context.reading);
  const sections = findSections(context);
  const addressed = context.hasRecipient ? findRecipient(blocks, sections, context) : undefined;
  const headed = sections
    .filter((section) => section.role === "issuer")
    .flatMap((section) => sectionParty(section, "issuer", context) ?? [])
    .sort(
      (a, b) =>
        Number(b.address?.postalCode !== undefined) - Number(a.address?.postalCode !== undefined) ||
        b.nameScore - a.nameScore,
    )[0];
  const issuer = headed ?? findIssuer(blocks, addressed, context);
  const free = context.hasRecipient && !addressed ? listFreeAddresses(blocks, sections, issuer, context) : [];
  const recipient = addressed ?? toOnlyRecipient(free, issuer, context);
  const others = sections.flatMap((section) => {
    const object = section.role === undefined ? objectOf(section) : undefined;
    const party = object && sectionParty(section, "recipient", context);
    return object && party?.address?.postalCode ? [{ object, party }] : [];
  });
  return {
    parties: [...(issuer ? [issuer] : []), ...(recipient ? [recipient] : [])],
    sections,
    others,
    isRecipientUntold: !recipient && free.length > 0,
  };
}

function objectOf({ heading }: Section): ObjectNode | undefined {
  return heading.owners
    .flatMap(({ owner }) => ("targets" in owner ? [owner.node] : []))
    .find((node) => node.properties.some((child) => child.name === "address"));
}
