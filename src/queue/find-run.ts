import { GleanerError } from "../errors/gleaner-error.ts";
import type { QueueServer } from "./open-server.ts";
import { readPause } from "./read-pause.ts";
import type { RunPause } from "./run-pause.ts";

/** What the queue itself knows of a run. */
export interface KnownRun {
  /** Address of its store. */
  readonly store: string;
  /** Changes with what workers have to know. */
  readonly version: string;
  /** Why its documents wait; absent where they do not. */
  readonly pause?: RunPause;
}

/** A run by its id. Throws `options.invalid` where the queue does not know it. */
export async function findRun({ client }: Pick<QueueServer, "client">, run: string): Promise<KnownRun> {
  const [[store, version], pause] = await Promise.all([
    client.hmget(`{gleaner}:run:${run}`, "store", "version"),
    readPause(client, run),
  ]);
  if (store && version) return { store, version, ...(pause ? { pause } : {}) };
  throw new GleanerError("options.invalid", {
    what: `Cannot work on run ${run}`,
    seen: "the queue does not know it any more",
    hint: "Run the same gleaner batch once more with --resume.",
    where: { source: run },
  });
}
