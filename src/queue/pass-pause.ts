import { defaults } from "../options/defaults.ts";
import type { JobInput } from "./process-job.ts";
import { putAside } from "./put-aside.ts";
import type { RunPause } from "./run-pause.ts";

/** Milliseconds that another worker has to take up what this one is refused, each time. */
const restMs = 500;

/**
 * Lets the one document of a paused run pass that is to find out whether it can go on, and its parts, and puts all others aside. Throws what tells the queue so.
 */
export async function passPause(input: JobInput, pause: RunPause): Promise<void> {
  const { job, token, server, onPause, refusals } = input;
  const { id = "", data } = job;
  const { asideMs } = defaults.queue;
  if (id === pause.probe || id.startsWith(`${pause.probe}-`)) {
    const left = refusals.get(data.run) ?? 0;
    if (left === 0 || (await server.queue.getWorkersCount()) < 2) return;
    // The keys of others may be better than those that were refused here.
    refusals.set(data.run, left - 1);
    await putAside({ job, token, server }, restMs * (1 + Math.random()));
  }
  onPause(data.run, pause);
  if (Date.now() - pause.probedAt < asideMs * 2) await putAside({ job, token, server }, asideMs);
  // Nothing was heard of the other one for so long that it must be gone.
  await server.client.hset(`{gleaner}:run:${data.run}:pause`, {
    probe: data.part ? id.slice(0, id.indexOf("-", data.run.length + 1)) : id,
    probedAt: Date.now(),
  });
}
