import type * as bullmq from "bullmq";
import type * as ioredis from "ioredis";
import { GleanerError } from "../errors/gleaner-error.ts";
import { loadOnce } from "../values/load-once.ts";

export interface QueuePackages {
  readonly bullmq: typeof bullmq;
  readonly ioredis: typeof ioredis;
}

/** The packages that speak to the queue, which are installed only where one is used. Throws `options.missing-package`. */
export const loadQueuePackages: () => Promise<QueuePackages> = loadOnce(async () => {
  try {
    const [loaded, client] = await Promise.all([import("bullmq"), import("ioredis")]);
    return { bullmq: loaded, ioredis: client };
  } catch (error) {
    throw new GleanerError("options.missing-package", {
      what: "Cannot use a queue",
      seen: "the packages bullmq and ioredis are not installed",
      hint: "Run npm install bullmq ioredis beside this package.",
      cause: error,
    });
  }
});
