import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import type { GleanerError } from "../../errors/gleaner-error.ts";
import { defaults } from "../../options/defaults.ts";
import type { Model } from "../../ports/model.ts";
import type { Journal } from "../journal/open-journal.ts";
import { findOrdered } from "./find-ordered.ts";

interface EndInput {
  readonly journal: Pick<Journal, "batches">;
  readonly findModel: (id: string) => Promise<Model>;
  readonly signal: AbortSignal;
}

/** What became of the wish to end one batch. */
export interface EndedBatch {
  readonly model: string;
  /** Absent where it never arrived. */
  readonly batch?: string;
  readonly questions: number;
  readonly error?: GleanerError;
}

/** Asks gateways to end all batches that a journal knows to go on. Throws the signal's reason alone. */
export async function endBatches({ journal, findModel, signal }: EndInput): Promise<EndedBatch[]> {
  const ended: EndedBatch[] = [];
  for (const { name, model: id, remote, waiting: questions } of journal.batches.open()) {
    const place = { model: id, questions };
    try {
      const { batch: delivery } = await findModel(id);
      if (!delivery) continue;
      const { pollDelayMs: delayMs } = defaults.gateways;
      const batch = remote ?? (await findOrdered({ delivery, name, delayMs, signal }))?.id;
      if (batch !== undefined) await delivery.cancel(batch, { signal });
      ended.push({ ...place, ...(batch === undefined ? {} : { batch }) });
    } catch (error) {
      signal.throwIfAborted();
      if (!isGleanerError(error)) throw error;
      ended.push({ ...place, ...(remote === undefined ? {} : { batch: remote }), error });
    }
  }
  return ended;
}
