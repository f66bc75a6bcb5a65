import { listJobs } from "./list-jobs.ts";
import type { QueueServer } from "./open-server.ts";

/** Jobs taken up at once. */
const width = 64;

/**
 * Lets workers go on with a run: what waits because of a pause, or for another try, is taken up at once. Gives the number of such jobs, parts of documents included.
 */
export async function resumeRun(server: Pick<QueueServer, "client" | "queue">, run: string): Promise<number> {
  // First the word that there is no pause: a job that is put aside afterwards is taken up by whoever did that.
  await server.client.multi().del(`{gleaner}:run:${run}:pause`).srem("{gleaner}:paused", run).exec();
  const jobs = await listJobs(server, "delayed", run);
  let count = 0;
  const promote = async (id: string): Promise<void> => {
    const job = await server.queue.getJob(id);
    // It may have gone on by itself meanwhile.
    await job?.promote().then(
      () => void (count += 1),
      () => undefined,
    );
  };
  for (let at = 0; at < jobs.length; at += width) await Promise.all(jobs.slice(at, at + width).map(promote));
  return count;
}
