import type { Piece } from "../labels/piece.ts";
import type { Reading } from "../reading/reading.ts";
import type { CaseFacts } from "./facts/find-case-facts.ts";
import type { Duration } from "./facts/find-durations.ts";
import type { Fact } from "./facts/fact.ts";
import type { ProseDate } from "./facts/find-prose-dates.ts";
import type { ProseParty } from "./facts/find-named-parties.ts";
import type { Signature } from "./facts/find-signatures.ts";
import type { Flow } from "./flow/flow.ts";

export type ProseKind = "contract" | "judgment" | "other";

/** A document as running text, with everything that was read in it for any schema. */
export interface Prose {
  readonly flow: Flow;
  readonly reading: Reading;
  /** Folded words of each sentence of the flow; none for headings and lines of forms. */
  readonly pieces: readonly (readonly Piece[])[];
  readonly kind: ProseKind;
  readonly dates: readonly ProseDate[];
  readonly laws: readonly Fact[];
  readonly durations: readonly Duration[];
  readonly signatures: readonly Signature[];
  readonly parties: readonly ProseParty[];
  readonly cases: CaseFacts;
}
