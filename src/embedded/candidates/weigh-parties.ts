import type { SchemaNode } from "../../document/schema-node.ts";
import type { Target } from "../labels/target.ts";
import type { Party } from "../parties/party.ts";
import type { PartyRole } from "../parties/party-role.ts";
import type { FoundParties } from "../parties/find-parties.ts";
import { rememberEach } from "../../values/remember-each.ts";
import type { Candidate } from "./candidate.ts";
import { roleOfTarget } from "./role-of-target.ts";

/**
 * Values of a party's leaves by where they stand: in the party's own block they gain, in the other's they hardly count;
 * elsewhere they are the writer's rather than the recipient's. Objects beside the two parties (the payee, the place of
 * delivery) only have what stands under a heading of their own. One by one: a long text has more of them than words.
 */
export function weighParties(
  { parties, sections }: Pick<FoundParties, "parties" | "sections">,
  primary: ReadonlySet<SchemaNode>,
): (candidate: Candidate) => Candidate {
  return (candidate) => {
    const factor = weigh(candidate, { parties, sections }, primary);
    if (factor === 1) return candidate;
    return {
      ...candidate,
      score: Math.min(1, candidate.score * factor),
      scores: { ...candidate.scores, party: Math.min(1, factor) },
    };
  };
}

/** The object of a party, or of a place, that a leaf is in. */
const placeOfTarget: (target: Target) => SchemaNode | undefined = rememberEach(({ parents }) =>
  parents.find((node) => node.type === "object" && node.name !== "" && isPlaceOfParty(node)),
);

function weigh(
  candidate: Candidate,
  { parties, sections }: Pick<FoundParties, "parties" | "sections">,
  primary: ReadonlySet<SchemaNode>,
): number {
  const { target, label } = candidate;
  const { segment } = candidate.ranges[0]!;
  const object = placeOfTarget(target);
  if (object && !primary.has(object)) {
    const headed = sections.some(
      ({ heading, segments }) =>
        segments.includes(segment) &&
        heading.owners.some(
          ({ owner, weight }) =>
            weight >= 0.8 &&
            (owner.node === object || ("parents" in owner && owner.parents.at(-1) === object)),
        ),
    );
    return headed ? 1.1 : 0.2;
  }
  const role = roleOfTarget(target);
  // "NO. 5-7" in a street is no number of the paper.
  if (!role)
    return target.node.kind === "identifier" &&
      !isNamed(label, target.node.name) &&
      parties.some((party) => isInAddress(candidate, party))
      ? 0.3
      : 1;
  const own = parties.find((party) => party.role === role);
  const told = toldRole(label);
  const isName =
    target.node.kind === "name" ||
    target.node.kind === "address" ||
    target.parents.some((node) => /address/i.test(node.name));
  if (isName && own && label !== undefined && !(nameWords.test(label) && own.zone.has(segment.id)))
    return target.node.kind === "name" && nameWords.test(label) ? 0.8 : 0.5;
  if (told) return told === role ? 1.2 : 0.15;
  // "Customer No." stands among the document's own numbers.
  if (target.parents.length <= 1 && target.node.kind === "identifier" && label !== undefined) return 1;
  if (own?.zone.has(segment.id)) return 1.15;
  if (parties.some((party) => party.role !== role && party.zone.has(segment.id))) return 0.25;
  if (role === "issuer") return 0.97;
  return label === undefined ? 0.4 : 0.7;
}

/** True where the label says more of the leaf than that a number follows ("Your order #"). */
function isNamed(label: string | undefined, name: string): boolean {
  const words =
    name
      .toLowerCase()
      .replaceAll(/number|no$|id$/g, " ")
      .match(/[a-z]{4,}/g) ?? [];
  return words.some((word) => label?.toLowerCase().includes(word));
}

function isInAddress({ ranges }: Candidate, { address }: Party): boolean {
  return ranges.every((range) =>
    address?.lines.some(
      ({ segment, start, end }) => segment === range.segment && start < range.end && end > range.start,
    ),
  );
}

/** True for objects that have a name and an address, or are an address. */
function isPlaceOfParty(node: SchemaNode): boolean {
  return (
    node.type === "object" &&
    node.properties.some((child) => child.name === "address") &&
    node.properties.some((child) => child.name === "name")
  );
}

/** A party's heading is no label of its name where the party itself was found. */
const nameWords = /name|nom\b|firma|company|raison|nombre|nome|denomina/i;
const recipients =
  /(?<!\p{L})(?:client|customer|buyer|your|ihre?|kunden?|käufer|empfänger|votre|acheteur|su|cliente|comprador|vostr[ao]|acquirente|bill\s?to|klant|account (?:holder|name)|kontoinhaber|titulaire|titular(?: da conta)?|intestatario|intestato a|rekeninghouder|ten name van|kontohavare|kontohaver|kontoeier|tilinomistaja|posiadacz(?: rachunku)?|majitel účtu|számlatulajdonos)(?!\p{L})|^kunden|^client/iu;
const issuers =
  /(?<!\p{L})(?:our|unsere?|notre|nuestr[ao]|nostr[ao]|seller|vendor|supplier|verkäufer|vendeur|fournisseur|proveedor|fornitore)(?!\p{L})/iu;

/** Whose value a label says it is ("Your VAT number"). */
function toldRole(label: string | undefined): PartyRole | undefined {
  if (label === undefined) return undefined;
  return recipients.test(label) ? "recipient" : issuers.test(label) ? "issuer" : undefined;
}
