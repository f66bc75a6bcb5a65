import { listJobs } from "./list-jobs.ts";
import type { QueueServer } from "./open-server.ts";
import { readPause } from "./read-pause.ts";
import type { RunPause } from "./run-pause.ts";

/** A run that a queue knows, with its documents by where they are; parts of documents are not counted. */
export interface ListedRun {
  readonly run: string;
  /** Address of its store. */
  readonly store: string;
  readonly schema: string;
  readonly models: string;
  /** Milliseconds of the epoch. */
  readonly begunAt: number;
  /** When all its results had been fetched; absent where that is still to come. */
  readonly fetchedAt?: number;
  readonly pause?: RunPause;
  /** Not begun. */
  readonly waiting: number;
  readonly active: number;
  /** Waiting for another try, or put aside by a pause. */
  readonly delayed: number;
  /** Done in the last day. */
  readonly completed: number;
  /** Dead letters. */
  readonly failed: number;
}

const states = {
  waiting: ["wait", "prioritized", "paused"],
  active: ["active", "waiting-children"],
  delayed: ["delayed"],
  completed: ["completed"],
  failed: ["failed"],
} as const;

type Counts = Record<keyof typeof states, number>;

/** A document is named by its run and its hash, a part of one by more. */
const runOf = (job: string): string | undefined => /^([^-]+)-[^-]+$/u.exec(job)?.[1];

async function countDocuments(server: Pick<QueueServer, "client" | "queue">): Promise<Map<string, Counts>> {
  const runs = new Map<string, Counts>();
  for (const [name, kinds] of Object.entries(states)) {
    const lists = await Promise.all(kinds.map((kind) => listJobs(server, kind)));
    for (const run of lists.flat().map(runOf)) {
      if (run === undefined) continue;
      const counts = runs.get(run) ?? { waiting: 0, active: 0, delayed: 0, completed: 0, failed: 0 };
      counts[name as keyof Counts] += 1;
      runs.set(run, counts);
    }
  }
  return runs;
}

/** All runs that a queue knows, those begun last first. */
export async function listRuns(server: Pick<QueueServer, "client" | "queue">): Promise<ListedRun[]> {
  const counted = await countDocuments(server);
  const runs = await server.client.zrevrange("{gleaner}:runs", 0, -1);
  return await Promise.all(
    runs.map(async (run): Promise<ListedRun> => {
      const key = `{gleaner}:run:${run}`;
      const [told, pause] = await Promise.all([server.client.hgetall(key), readPause(server.client, run)]);
      const { store = "", schema = "", models = "", begunAt = 0, fetchedAt } = told;
      return {
        run,
        store,
        schema,
        models,
        begunAt: Number(begunAt),
        ...(fetchedAt === undefined ? {} : { fetchedAt: Number(fetchedAt) }),
        ...(pause ? { pause } : {}),
        ...(counted.get(run) ?? { waiting: 0, active: 0, delayed: 0, completed: 0, failed: 0 }),
      };
    }),
  );
}
