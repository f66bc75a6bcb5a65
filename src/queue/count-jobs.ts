import type { QueueServer } from "./open-server.ts";

/** Jobs of all runs by their state: documents, and parts of large ones. */
export interface JobCounts {
  readonly waiting: number;
  readonly active: number;
  /** Waiting for another try. */
  readonly delayed: number;
  /** Documents whose parts are worked on. */
  readonly waitingForParts: number;
  readonly completed: number;
  /** Dead letters. */
  readonly failed: number;
}

/** How many jobs there are in each state. */
export async function countJobs({ queue }: Pick<QueueServer, "queue">): Promise<JobCounts> {
  const counts = await queue.getJobCounts();
  const of = (name: string): number => counts[name] ?? 0;
  return {
    waiting: of("waiting") + of("prioritized") + of("paused"),
    active: of("active"),
    delayed: of("delayed"),
    waitingForParts: of("waiting-children"),
    completed: of("completed"),
    failed: of("failed"),
  };
}
