import { nameOf } from "../../labels/name-of.ts";
import type { Target } from "../../labels/target.ts";
import type { Prose } from "../prose.ts";
import { textOf } from "../text-of.ts";
import type { Fact } from "./fact.ts";
import { findRole } from "./find-role.ts";

const ordinal = /^(?:first|one|a|1)$|^(?:second|two|b|2)$|^(?:third|three|c|3)$/iu;

/** A party by its role ("employer", "landlord") or place ("partyA", "firstParty"). */
export function findPartyFacts(target: Target, { parties }: Prose): Fact[] {
  const { node } = target;
  const parent = target.parents.findLast((each) => each.type === "object" && each.name !== "");
  const own = nameOf(node);
  const isPart = /^(?:name|full name|legal name|address|alias)$/u.test(own);
  const name = isPart ? (parent ? nameOf(parent) : "") : own.replace(/ name$/u, "");
  if (node.valueType !== "string" || name === "") return [];
  const words = name.split(" ");
  const place = words.includes("party")
    ? words.map((word) => ordinal.exec(word)?.[0]).find((word) => word !== undefined)
    : undefined;
  const index =
    place === undefined
      ? -1
      : /^(?:first|one|a|1)$/iu.test(place)
        ? 0
        : /^(?:second|two|b|2)$/iu.test(place)
          ? 1
          : 2;
  const wanted = isPart ? (parent?.meta.aliases ?? []) : (node.meta.aliases ?? []);
  const roles = [name, ...wanted].map((label) => findRole(label)).filter((role) => role !== undefined);
  const found =
    index >= 0
      ? parties[index]
      : parties.find((party) => party.role !== undefined && roles.includes(party.role));
  if (!found) return [];
  const range = own === "address" ? found.address : own === "alias" ? found.alias : found.name;
  return range ? [{ value: textOf(range), range, score: 0.8 * found.score }] : [];
}
