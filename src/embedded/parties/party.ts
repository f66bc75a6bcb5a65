import type { TextRange } from "../reading/reading.ts";
import type { AddressParts } from "./read-address.ts";
import type { PartyRole } from "./party-role.ts";

/** A party as it stands on the page. */
export interface Party {
  readonly role: PartyRole;
  /** One range, two where the name goes on in the next line. */
  readonly names: readonly TextRange[];
  /** 0..1. */
  readonly nameScore: number;
  /** Other names, where too little speaks for this one; empty where no other was seen. */
  readonly doubts?: readonly string[];
  readonly address?: AddressParts;
  /** `cut`: a line may be missing. `lost`: there seems to be one that nobody could read. Absent where it is whole. */
  readonly addressState?: "cut" | "lost";
  /** Segments (by id) that are about this party. */
  readonly zone: ReadonlySet<number>;
}
