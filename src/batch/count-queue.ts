import type { BatchProgress } from "./batch-progress.ts";

/** Documents of a run by where they are. */
export function countQueue({ total, done, inFlight, skipped }: BatchProgress): Record<string, number> {
  return { waiting: Math.max(0, total - done - inFlight), active: inFlight, done: done - skipped, skipped };
}
