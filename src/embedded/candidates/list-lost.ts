import type { Target } from "../labels/target.ts";
import type { Party } from "../parties/party.ts";
import { partyObject } from "./party-object.ts";
import { primaryObject } from "./primary-object.ts";
import { roleOfTarget } from "./role-of-target.ts";

/** Pointers of whole addresses that stand on a scan and were read too badly to be told. */
export function listLost(targets: readonly Target[], parties: readonly Party[]): string[] {
  const lost = parties.filter(({ addressState }) => addressState === "lost").map(({ role }) => role);
  return targets.flatMap((target) => {
    const role = roleOfTarget(target);
    if (target.node.kind !== "address" || role === undefined || !lost.includes(role)) return [];
    const object = partyObject(target);
    const own = primaryObject(targets, role);
    return object && own && object !== own ? [] : [target.pointer];
  });
}
