import type { Redis } from "ioredis";

interface RunNote {
  /** Address of its store. */
  readonly store: string;
  readonly version: string;
  readonly schema: string;
  readonly models: string;
  /** Milliseconds of the epoch. */
  readonly now: number;
}

/** Writes down what the queue has to know of a run that is begun, or gone on with. */
export async function noteRun(client: Redis, run: string, note: RunNote): Promise<void> {
  const { now, ...told } = note;
  const key = `{gleaner}:run:${run}`;
  await client
    .multi()
    .hset(key, told)
    .hsetnx(key, "begunAt", now)
    .hdel(key, "fetchedAt")
    .zadd("{gleaner}:runs", "NX", now, run)
    .exec();
}
