import type { LabelOwner } from "../candidates/find-candidates.ts";
import type { Entity } from "../entities/entity.ts";
import type { LabelMatch } from "../labels/match-labels.ts";
import type { Reading } from "../reading/reading.ts";

/** What the search for parties works on. */
export interface PartyContext {
  readonly reading: Reading;
  readonly entities: readonly (readonly Entity[])[];
  readonly labels: readonly (readonly LabelMatch<LabelOwner>[])[];
  /** Rows of tables. */
  readonly taken: ReadonlySet<number>;
  /** False where the schema knows no recipient: then every address is the issuer's. */
  readonly hasRecipient: boolean;
}
