import type { BlobStore } from "../stores/blob-store.ts";
import { listRuns } from "./list-runs.ts";
import type { ListedRun } from "./list-runs.ts";
import type { QueueServer } from "./open-server.ts";

/** What is left of a run, and whether it may go. */
export interface Leftover {
  readonly run: ListedRun;
  /** Why it stays: documents of it are not done, its results were not fetched, or it is not old enough. */
  readonly kept?: "open" | "unfetched" | "young";
  /** Blobs of the run in its store, and their bytes; none are looked for where it stays. */
  readonly keys: readonly string[];
  readonly bytes: number;
}

interface LeftoverInput {
  readonly server: Pick<QueueServer, "client" | "queue">;
  /** Only this run, also where nobody has fetched its results. */
  readonly run?: string;
  /** Milliseconds since the results of a run were fetched, or since it was begun where nobody has. */
  readonly ageMs: number;
  /** Milliseconds of the epoch. */
  readonly now: number;
  readonly openStore: (run: ListedRun) => Promise<BlobStore>;
}

function judge(run: ListedRun, { now, ageMs, run: named }: LeftoverInput): Leftover["kept"] {
  const { waiting, active, delayed, pause, fetchedAt, begunAt } = run;
  if (waiting + active + delayed > 0 || pause) return "open";
  if (fetchedAt === undefined && named === undefined) return "unfetched";
  return now - (fetchedAt ?? begunAt) < ageMs ? "young" : undefined;
}

/** Looks what runs have left behind in the queue and in their stores. Throws what the stores throw. */
export async function* findLeftovers(input: LeftoverInput): AsyncGenerator<Leftover> {
  for (const run of await listRuns(input.server)) {
    if (input.run !== undefined && run.run !== input.run) continue;
    const kept = judge(run, input);
    if (kept) {
      yield { run, kept, keys: [], bytes: 0 };
      continue;
    }
    const keys: string[] = [];
    let bytes = 0;
    const store = await input.openStore(run);
    for await (const { key, size } of store.list(`runs/${run.run}/`)) {
      keys.push(key);
      bytes += size;
    }
    yield { run, keys, bytes };
  }
}
