import type { QueueServer } from "./open-server.ts";

export type JobState =
  | "wait"
  | "paused"
  | "active"
  | "prioritized"
  | "delayed"
  | "waiting-children"
  | "completed"
  | "failed";

const pageSize = 1_000;
/** Kept as lists by the queue, all others as sets with scores. */
const lists: ReadonlySet<JobState> = new Set(["wait", "paused", "active"]);

/**
 * Names of all jobs in one state, in no certain order; of one run where it is given. None that stays as it is meanwhile is missed, whatever happens to others. All are
 * known before the first is given out.
 */
export async function listJobs(
  { client, queue }: Pick<QueueServer, "client" | "queue">,
  state: JobState,
  run?: string,
): Promise<readonly string[]> {
  const key = queue.toKey(state);
  if (lists.has(state)) {
    const all = await client.lrange(key, 0, -1);
    return run === undefined ? all : all.filter((id) => id.startsWith(`${run}-`));
  }
  const jobs = new Set<string>();
  let cursor = "0";
  do {
    const match = run === undefined ? "*" : `${run}-*`;
    const [next, found] = await client.zscan(key, cursor, "MATCH", match, "COUNT", pageSize);
    // Names and scores in turn.
    for (let at = 0; at < found.length; at += 2) jobs.add(found[at] ?? "");
    cursor = next;
  } while (cursor !== "0");
  return [...jobs];
}
