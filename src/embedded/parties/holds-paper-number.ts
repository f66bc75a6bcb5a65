import type { LabelOwner } from "../candidates/find-candidates.ts";
import type { LabelMatch } from "../labels/match-labels.ts";
import type { Segment } from "../reading/reading.ts";
import { partyRole } from "./party-role.ts";

/** True for a line that begins with the number of the paper, of an order and the like, which is nobody's. */
export function holdsPaperNumber({ text }: Segment, labels: readonly LabelMatch<LabelOwner>[]): boolean {
  return labels.some(
    ({ start, end, owners }) =>
      start <= 1 && owners.some(isOfPaper) && /^[\s.:#°º]*\S*\d/u.test(text.slice(end)),
  );
}

function isOfPaper({ owner }: { readonly owner: LabelOwner }): boolean {
  return (
    "kind" in owner.node &&
    owner.node.kind === "identifier" &&
    "parents" in owner &&
    owner.parents.every((parent) => partyRole(parent) === undefined)
  );
}
