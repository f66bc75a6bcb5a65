import type { QueueServer } from "./open-server.ts";
import { readPause } from "./read-pause.ts";

/** Has each paused run tried at once by the document that is to find out whether it can go on. */
export async function probeRuns({ client, queue }: Pick<QueueServer, "client" | "queue">): Promise<void> {
  for (const run of await client.smembers("{gleaner}:paused")) {
    const pause = await readPause(client, run);
    const job = pause && (await queue.getJob(pause.probe));
    // It may be under way.
    await job?.promote().catch(() => undefined);
  }
}
