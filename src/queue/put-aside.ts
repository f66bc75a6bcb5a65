import type { Job } from "bullmq";
import type { JobData } from "./job-data.ts";
import type { QueueServer } from "./open-server.ts";
import { readPause } from "./read-pause.ts";

interface AsideInput {
  readonly job: Job<JobData>;
  readonly token: string;
  readonly server: Pick<QueueServer, "client" | "bullmq">;
}

/** Puts a job of a paused run aside, which counts as no try. Throws what tells the queue so. */
export async function putAside({ job, token, server }: AsideInput, milliseconds: number): Promise<never> {
  await job.moveToDelayed(Date.now() + milliseconds, token);
  // The run may have gone on between the look at its pause and now, and nobody would know of this job.
  if (!(await readPause(server.client, job.data.run))) await job.promote().catch(() => undefined);
  throw new server.bullmq.DelayedError();
}
