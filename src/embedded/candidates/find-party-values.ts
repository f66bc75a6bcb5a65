import { splitName } from "../../values/split-name.ts";
import { toCountry } from "../entities/countries.ts";
import type { Target } from "../labels/target.ts";
import type { Party } from "../parties/party.ts";
import type { PartyRole } from "../parties/party-role.ts";
import { partyRole } from "../parties/party-role.ts";
import type { TextRange } from "../reading/reading.ts";
import type { Candidate } from "./candidate.ts";

/** The role of the party that a leaf tells something about; undefined where it is about none. */
export function roleOfTarget(target: Target): PartyRole | undefined {
  for (const node of [target.node, ...target.parents.toReversed()]) {
    const role = node.name === "" ? undefined : partyRole(node);
    if (role) return role;
  }
  return undefined;
}

/** Names and addresses of the parties as candidates for the leaves that ask for them. */
export function findPartyValues(targets: readonly Target[], parties: readonly Party[]): Candidate[] {
  const roles = new Set(targets.map((target) => roleOfTarget(target)));
  return targets.flatMap((target) => {
    const role =
      roleOfTarget(target) ??
      (isAddressName(nameOf(target)) && target.parents.length <= 1 && !roles.has("recipient")
        ? "issuer"
        : undefined);
    const party = parties.find((other) => other.role === role);
    if (!party) return [];
    const ranges = pick(target, party);
    if (!ranges || ranges.length === 0) return [];
    const score = party.nameScore * (party.role === "recipient" ? 0.9 : 0.85);
    return [
      { target, value: write(target, ranges), ranges, score: Math.max(0.3, score), scores: { block: score } },
    ];
  });
}

function pick(target: Target, party: Party): readonly TextRange[] | undefined {
  const name = nameOf(target);
  const { kind, valueType } = target.node;
  if (valueType !== "string") return undefined;
  const isName =
    kind === "name" ||
    /^(?:name|company|company name|legal name|full name)$/.test(name) ||
    (partyRole(target.node) !== undefined &&
      !/address|id|number|email|phone|url|website|country|city/.test(name));
  const address = party.address;
  if (isName && !/contact|trading|bank|account/.test(`${name} ${target.parents.at(-1)?.name ?? ""}`))
    return party.name ? [party.name] : undefined;
  if (!address) return undefined;
  if (/city|town/.test(name)) return some(address.city);
  if (/postal|post code|postcode|zip/.test(name)) return some(address.postalCode);
  if (/country/.test(name)) return some(address.country);
  if (/subdivision|state|region|province/.test(name)) return some(address.subdivision);
  if (/street|line 1|address 1/.test(name)) return some(address.street);
  const inAddress = target.parents.some((parent) => /address/i.test(parent.name));
  if (
    isAddressName(name) ||
    kind === "address" ||
    (inAddress && /^(?:raw|full|text|lines|formatted)$/.test(name))
  )
    return address.lines;
  return undefined;
}

function some(range: TextRange | undefined): readonly TextRange[] | undefined {
  return range && [range];
}

function isAddressName(name: string): boolean {
  return /\baddress$/.test(name) && !/email|mail|electronic/.test(name);
}

function nameOf(target: Target): string {
  return splitName(target.node.name === "*" ? (target.parents.at(-1)?.name ?? "") : target.node.name)
    .join(" ")
    .toLowerCase();
}

function write(target: Target, ranges: readonly TextRange[]): string {
  const text = ranges.map((range) => range.segment.text.slice(range.start, range.end).trim()).join("\n");
  const wantsCode =
    target.node.kind === "country" &&
    (target.node.pattern !== undefined || /iso|code|alpha-2/i.test(target.node.meta.description ?? ""));
  return wantsCode ? (toCountry(text) ?? text) : text;
}
