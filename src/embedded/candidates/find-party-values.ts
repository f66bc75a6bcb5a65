import { splitName } from "../../values/split-name.ts";
import { toCountry } from "../entities/countries.ts";
import type { Target } from "../labels/target.ts";
import type { FoundParties } from "../parties/find-parties.ts";
import { bankWord } from "../parties/bank-word.ts";
import { findLegalForm } from "../entities/legal-form.ts";
import { partyRole } from "../parties/party-role.ts";
import type { Party } from "../parties/party.ts";
import type { TextRange } from "../reading/reading.ts";
import type { Candidate } from "./candidate.ts";
import { partyObject } from "./party-object.ts";
import { primaryObject } from "./primary-object.ts";
import { roleOfTarget } from "./role-of-target.ts";

function above(target: Target): Target["parents"][number] | undefined {
  return target.parents.at(-1);
}

/** Names and addresses of the parties as candidates for the leaves that ask for them. */
export function findPartyValues(
  targets: readonly Target[],
  { parties, others }: Pick<FoundParties, "parties" | "others">,
): Candidate[] {
  const named = targets.filter((target) => target.node.valueType === "string");
  const roles = new Set(named.map((target) => roleOfTarget(target)));
  const own = { issuer: primaryObject(targets, "issuer"), recipient: primaryObject(targets, "recipient") };
  return targets.flatMap((target) => {
    const isOnlyAddress =
      isAddressName(nameOf(target)) &&
      target.parents.length <= 1 &&
      roles.has("issuer") &&
      !roles.has("recipient");
    const role = roleOfTarget(target) ?? (isOnlyAddress ? "issuer" : undefined);
    const object = partyObject(target);
    if (role && object && own[role] && object !== own[role]) return [];
    const headed = others.find((other) => target.parents.includes(other.object));
    const party = headed?.party ?? parties.find((other) => other.role === role);
    const ranges = party && pick(target, party);
    if (!ranges || ranges.length === 0) return [];
    const { addressState, address } = party;
    const isCut = addressState === "cut" && (ranges === address?.lines || ranges === address?.streets);
    const score = Math.max(0.3, party.nameScore * (party.role === "recipient" ? 0.9 : 0.85));
    const isBank = ranges === party.names && above(target)?.name === "bank";
    const isTold = isBank && bankWord.test(write(target, ranges));
    const isBare = isBank && !isTold && findLegalForm(write(target, ranges)) === undefined;
    const doubts = isTold ? undefined : (party.doubts ?? (isBare ? [] : undefined));
    const isName = ranges === party.names && doubts !== undefined;
    return [
      {
        target,
        value: write(target, ranges),
        ranges,
        score,
        scores: { block: score },
        ...(isName ? { doubts } : isCut ? { doubts: [] } : {}),
      },
    ];
  });
}

/** The part of a party that a leaf asks for, told by its name; undefined where it asks for something else. */
function pick(target: Target, { names, address }: Party): readonly TextRange[] | undefined {
  const name = nameOf(target);
  const object = above(target);
  // The bank of a statement is who writes it.
  const parent = object && partyRole(object) === undefined ? object.name : "";
  const { kind, valueType } = target.node;
  if (valueType !== "string" || /contact|bank|account|delivery/i.test(`${name} ${parent}`)) return undefined;
  if (/city|town/.test(name)) return some(address?.city);
  if (/postal|post code|postcode|zip/.test(name)) return some(address?.postalCode);
  if (/country/.test(name)) return some(address?.country);
  if (/subdivision|state|region|province/.test(name)) return some(address?.subdivision);
  if (/street|line 1|address 1/.test(name)) return address?.streets;
  const inAddress = target.parents.some((node) => /address/i.test(node.name));
  if (inAddress && name === "lines") return address?.streets;
  if (isAddressName(name) || kind === "address" || (inAddress && /^(?:raw|full|text|formatted)$/.test(name)))
    return address?.lines;
  if (/trading|branch|given|first|last|sur/.test(name)) return undefined;
  const isParty = partyRole(target.node) !== undefined && (kind === "name" || kind === "text");
  return isParty || /^(?:name|company|company name|legal name|full name)$/.test(name) ? names : undefined;
}

function some(range: TextRange | undefined): readonly TextRange[] | undefined {
  return range && [range];
}

function isAddressName(name: string): boolean {
  return /\baddress$/.test(name) && !/email|mail|electronic/.test(name);
}

function nameOf(target: Target): string {
  const name = target.node.name === "*" ? (target.parents.at(-1)?.name ?? "") : target.node.name;
  return splitName(name).join(" ").toLowerCase();
}

/** Lines of an address joined by commas. */
function write(target: Target, ranges: readonly TextRange[]): string {
  const lines = ranges.map((range) => range.segment.text.slice(range.start, range.end).trim());
  if (target.node.kind === "name" && ranges.length > 1) return lines.join(" ");
  const text = lines
    .map((line, index) => (index + 1 < lines.length ? line.replace(/[\s,;.]+$/, "") : line))
    .join(", ");
  const wantsCode =
    target.node.kind === "country" &&
    (target.node.pattern !== undefined || /iso|code|alpha-2/i.test(target.node.meta.description ?? ""));
  return wantsCode ? (toCountry(text) ?? text) : text;
}
