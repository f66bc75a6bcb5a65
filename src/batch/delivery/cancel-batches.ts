import type { Schema } from "../../document/schema.ts";
import { resolveChain } from "../../run/resolve-chain.ts";
import type { ManyOptions } from "../many-options.ts";
import { openJournal } from "../journal/open-journal.ts";
import { endBatches } from "./end-batches.ts";
import type { EndedBatch } from "./end-batches.ts";

interface CancelInput {
  readonly out: string;
  readonly options: Pick<ManyOptions<Schema>, "gateways">;
  readonly signal: AbortSignal;
}

/**
 * Asks gateways to end the batches of a run. What is answered by then is paid for; the next run that goes on fetches it, and asks for the rest
 * again. Throws as opening the journal does.
 */
export async function cancelBatches({ out, options, signal }: CancelInput): Promise<EndedBatch[]> {
  const journal = await openJournal({ path: `${out}.journal`, caps: {}, onFailure: () => undefined });
  try {
    const findModel = async (id: string) => (await resolveChain(id, options.gateways))[0];
    return await endBatches({ journal, findModel, signal });
  } finally {
    journal.close();
  }
}
