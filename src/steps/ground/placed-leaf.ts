import type { LeafPlace } from "./leaf-place.ts";
import type { Standing } from "./standings.ts";

/** A leaf that may stand in the document. */
export interface PlacedLeaf {
  readonly leaf: LeafPlace;
  readonly standing: Standing;
  /** Position among all leaves. */
  readonly position: number;
  /** Leaves whose words an engine names come first, then those with the fewest places. */
  readonly rank: number;
}
