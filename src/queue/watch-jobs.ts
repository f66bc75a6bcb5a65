import { defaults } from "../options/defaults.ts";
import type { QueueServer } from "./open-server.ts";

/** Hears when jobs end. */
export interface JobWatch {
  /** Resolves once the job may have ended: it has, or has been gone from the queue, or nothing was heard of it for a while. */
  ended(job: string, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** Listens to a queue. What is not heard, because a connection was down, is looked after in time. */
export async function watchJobs({ bullmq, client }: QueueServer): Promise<JobWatch> {
  const waiting = new Map<string, Set<() => void>>();
  const connection = client.duplicate();
  connection.on("error", () => undefined);
  const events = new bullmq.QueueEvents("documents", { connection, prefix: "{gleaner}" });
  events.on("error", () => undefined);
  const tell = ({ jobId }: { jobId: string }): void => {
    for (const resolve of waiting.get(jobId) ?? []) resolve();
  };
  events.on("completed", tell);
  events.on("failed", tell);
  await events.waitUntilReady();
  return {
    ended(job, signal) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const group = waiting.get(job) ?? new Set();
      waiting.set(job, group.add(resolve));
      const timer = setTimeout(resolve, defaults.queue.sweepMs * (1 + Math.random()));
      const onAbort = (): void => reject(signal.reason as Error);
      signal.addEventListener("abort", onAbort, { once: true });
      if (signal.aborted) onAbort();
      return promise.finally(() => {
        clearTimeout(timer);
        signal.removeEventListener("abort", onAbort);
        group.delete(resolve);
        if (group.size === 0) waiting.delete(job);
      });
    },
    async close() {
      await events.close();
      connection.disconnect();
    },
  };
}
