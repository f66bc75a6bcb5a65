import type { JobsOptions } from "bullmq";
import { defaults } from "../options/defaults.ts";

/** The range that the queue has for priorities; its lowest number comes first. */
const middle = 1_048_576;

/** How often a job is tried, and what is kept of it. Higher priorities come first; without one it comes before all that have one. */
export function jobOptions(priority?: number): JobsOptions {
  const { tries, firstDelayMs, keptSeconds } = defaults.queue;
  const turn =
    priority === undefined
      ? {}
      : { priority: Math.min(Math.max(middle - Math.round(priority), 1), middle * 2 - 1) };
  return {
    attempts: tries,
    backoff: { type: "exponential", delay: firstDelayMs, jitter: 0.5 },
    removeOnComplete: { age: keptSeconds },
    ...turn,
  };
}
