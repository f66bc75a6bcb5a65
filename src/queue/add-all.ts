import { runPool } from "../batch/run-pool.ts";
import { listInto } from "../batch/list-into.ts";
import { openContext } from "../batch/open-context.ts";
import { openRun } from "../batch/open-run.ts";
import type { BatchInput } from "../batch/run-batch.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import { openQueuedRun } from "./open-queued-run.ts";
import type { QueuedRunInput } from "./open-queued-run.ts";

interface AddInput
  extends
    Pick<BatchInput, "tasks" | "isRanked" | "options" | "caps" | "resume" | "retryFailed" | "stop">,
    Omit<QueuedRunInput, "journal"> {
  readonly out: string;
  readonly onAdded: (count: number) => void;
}

/** Documents put in at once. */
const width = 32;

/**
 * Puts all documents of a list into the queue and waits for none of them; `runBatch` brings the results back later, from the same journal. Gives the run, how many
 * documents were put in, and how many cannot be, which fail when their results are asked for. Throws what `runBatch` throws.
 */
export async function addAll(
  input: AddInput,
): Promise<{ readonly run: string; readonly added: number; readonly unusable: number }> {
  const { options, stop, tasks, isRanked, onAdded } = input;
  const { context } = await openContext(options, stop, true);
  const { journal, output } = await openRun({
    ...input,
    schema: context.options.schema,
    settingsHash: context.settingsHash,
    onFailure: () => undefined,
  });
  try {
    const run = await openQueuedRun({ ...input, journal });
    let [added, unusable] = [0, 0];
    const { rows: items, counted } = listInto({
      tasks,
      queue: journal.queue,
      isRanked,
      signal: stop,
      onListed: () => undefined,
    });
    const work = async (row: Parameters<typeof run.add>[0]): Promise<true> => {
      try {
        await run.add(row);
        added += 1;
      } catch (error) {
        if (isGleanerError(error) && (error.retryable || error.code === "result.unwritable")) throw error;
        unusable += 1;
      }
      onAdded(added);
      return true;
    };
    try {
      for await (const _ of runPool({ items, limit: () => width, work, signal: stop })) void _;
    } finally {
      await counted();
    }
    return { run: run.id, added, unusable };
  } finally {
    await output?.close();
    journal.close();
  }
}
