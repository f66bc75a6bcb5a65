import type { QueueServer } from "./open-server.ts";

const pageSize = 1_000;

/**
 * Names of all jobs that wait or have ended in one way, in no certain order; of one run where it is given. None that stays as it is meanwhile is missed, whatever
 * happens to others. All are known before the first is given out.
 */
export async function listJobs(
  { client, queue }: Pick<QueueServer, "client" | "queue">,
  state: "prioritized" | "delayed" | "waiting-children" | "completed" | "failed",
  run?: string,
): Promise<readonly string[]> {
  const jobs = new Set<string>();
  let cursor = "0";
  do {
    const match = run === undefined ? "*" : `${run}-*`;
    const [next, found] = await client.zscan(queue.toKey(state), cursor, "MATCH", match, "COUNT", pageSize);
    // Names and scores in turn.
    for (let at = 0; at < found.length; at += 2) jobs.add(found[at] ?? "");
    cursor = next;
  } while (cursor !== "0");
  return [...jobs];
}
