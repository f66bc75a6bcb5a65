import type { Target } from "../labels/target.ts";
import type { FoundParties } from "../parties/find-parties.ts";
import { partyObject } from "./party-object.ts";
import { primaryObject } from "./primary-object.ts";
import { roleOfTarget } from "./role-of-target.ts";

/**
 * Pointers of whole addresses that stand on a scan and were read too badly to be told, and of the recipient's name where an address
 * that is nobody's may be the recipient's.
 */
export function listLost(
  targets: readonly Target[],
  { parties, isRecipientUntold }: Pick<FoundParties, "parties" | "isRecipientUntold">,
): string[] {
  const untold = isRecipientUntold ? primaryObject(targets, "recipient") : undefined;
  const name =
    untold && targets.find((target) => target.node.kind === "name" && partyObject(target) === untold);
  const lost = parties.filter(({ addressState }) => addressState === "lost").map(({ role }) => role);
  return targets.flatMap((target) => {
    const role = roleOfTarget(target);
    if (target === name) return [target.pointer];
    if (target.node.kind !== "address" || role === undefined || !lost.includes(role)) return [];
    const object = partyObject(target);
    const own = primaryObject(targets, role);
    return object && own && object !== own ? [] : [target.pointer];
  });
}
