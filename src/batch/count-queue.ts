import type { BatchProgress } from "./batch-progress.ts";

/** Documents of a run by where they are. */
export function countQueue(progress: BatchProgress): Record<string, number> {
  const { total, done, inFlight, skipped, delivery } = progress;
  return {
    ...(delivery ? { batched: Math.max(0, delivery.questions - delivery.answered) } : {}),
    waiting: Math.max(0, total - done - inFlight),
    active: inFlight,
    done: done - skipped,
    skipped,
  };
}
