import type { BlobStore } from "../stores/blob-store.ts";
import type { Leftover } from "./find-leftovers.ts";
import { listJobs } from "./list-jobs.ts";
import type { QueueServer } from "./open-server.ts";

/** Removed at once. */
const width = 32;

async function removeAll(
  names: readonly string[],
  remove: (name: string) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < names.length; at += width) await Promise.all(names.slice(at, at + width).map(remove));
}

/**
 * Removes what a run has left behind: its blobs first, so that one that is cut off can be gone on with, then its jobs, then what the queue knows of it. What it has
 * spent stays known: a cap holds also where somebody goes on with it all the same. Throws what the store throws.
 */
export async function removeRun(
  server: Pick<QueueServer, "client" | "queue">,
  store: BlobStore,
  { run: { run }, keys }: Leftover,
): Promise<void> {
  const { client, queue } = server;
  await removeAll(keys, (key) => store.remove(key));
  for (const state of ["completed", "failed"] as const)
    await removeAll(
      await listJobs(server, state, run),
      async (id) => await (await queue.getJob(id))?.remove(),
    );
  const own = ["", ":pause", ":accounts"].map((end) => `{gleaner}:run:${run}${end}`);
  await client
    .multi()
    .del(...own)
    .zrem("{gleaner}:runs", run)
    .srem("{gleaner}:paused", run)
    .exec();
}
