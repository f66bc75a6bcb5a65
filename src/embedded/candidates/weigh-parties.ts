import type { PartyRole } from "../parties/party-role.ts";
import type { Party } from "../parties/party.ts";
import type { Candidate } from "./candidate.ts";
import { roleOfTarget } from "./find-party-values.ts";

/**
 * Values of a party's leaves by where they stand: in the party's own block they gain, in the other's they hardly count;
 * elsewhere they are the writer's rather than the recipient's.
 */
export function weighParties(candidates: readonly Candidate[], parties: readonly Party[]): Candidate[] {
  return candidates.map((candidate) => {
    const role = roleOfTarget(candidate.target);
    if (!role) return candidate;
    const id = candidate.ranges[0]!.segment.id;
    const own = parties.find((party) => party.role === role);
    const isOwn = own?.zone.has(id) ?? false;
    const isOthers = parties.some((party) => party.role !== role && party.zone.has(id));
    const told = toldRole(candidate.label);
    const factor = told
      ? told === role
        ? 1.2
        : 0.15
      : isOwn
        ? 1.15
        : isOthers
          ? 0.25
          : role === "issuer"
            ? 0.97
            : candidate.label === undefined
              ? 0.4
              : 0.7;
    return {
      ...candidate,
      score: Math.min(1, candidate.score * factor),
      scores: { ...candidate.scores, party: Math.min(1, factor) },
    };
  });
}

const recipients =
  /(?<!\p{L})(?:client|customer|buyer|your|ihre?|kunden?|käufer|empfänger|votre|acheteur|su|cliente|comprador|vostr[ao]|acquirente|bill\s?to|klant)(?!\p{L})|^kunden|^client/iu;
const issuers =
  /(?<!\p{L})(?:our|unsere?|notre|nuestr[ao]|nostr[ao]|seller|vendor|supplier|verkäufer|vendeur|fournisseur|proveedor|fornitore)(?!\p{L})/iu;

/** Whose value a label says it is ("Your VAT number"). */
function toldRole(label: string | undefined): PartyRole | undefined {
  if (label === undefined) return undefined;
  return recipients.test(label) ? "recipient" : issuers.test(label) ? "issuer" : undefined;
}
