import type { GleanerError } from "../errors/gleaner-error.ts";
import type { Json } from "../document/json.ts";
import type { Warning } from "../document/warning.ts";
import type { Votes } from "./votes.ts";
import type { RequestOutcome } from "./ask-request.ts";
import type { Assessment } from "./assessment.ts";

/** What a document has come to so far, over the models of the chain. */
export interface State {
  /** Answers that are paid for and can be used, each with its pages; they survive a neighbour's failure. */
  readonly answers: readonly (RequestOutcome & { readonly ok: true })[];
  /** The best JSON over all answers, weighed; absent until one could be read. */
  readonly best?: Assessment;
  /** What was complete in an answer that cannot be used. */
  readonly partial?: Json;
  /** The last failure; absent after a model that answered everything. */
  readonly error?: GleanerError;
  /** Pages asked for that have no answer. */
  readonly unanswered: readonly number[];
  readonly modelAnswered?: string;
  /** What several models said, where any voted. */
  readonly votes?: Votes;
  readonly warnings: readonly Warning[];
}
