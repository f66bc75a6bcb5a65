import { setTimeout as wait } from "node:timers/promises";
import type { QueueServer } from "./open-server.ts";
import { readPause } from "./read-pause.ts";

/** Milliseconds until a document is looked for again that another worker is trying, and how often. */
const againMs = 500;
const most = 120;

/**
 * Has each of these paused runs tried soon by the document that is to find out whether it can go on: at once, or when the try that is under
 * way has failed. Resolves once all have been seen to, or `signal` aborts.
 */
export async function probeRuns(
  { client, queue }: Pick<QueueServer, "client" | "queue">,
  runs: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const probe = async (run: string): Promise<boolean> => {
    const pause = await readPause(client, run);
    const job = pause && (await queue.getJob(pause.probe));
    if (!job) return true;
    return await job.promote().then(
      () => true,
      () => false,
    );
  };
  for (const run of runs) {
    for (let tries = 0; tries < most && !signal.aborted && !(await probe(run)); tries += 1)
      await wait(againMs, undefined, { signal, ref: false });
  }
}
