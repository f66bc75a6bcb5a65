import type { Job } from "bullmq";
import { defaults } from "../options/defaults.ts";
import type { JobData } from "./job-data.ts";
import type { QueueServer } from "./open-server.ts";
import type { DocumentStep } from "./process-document.ts";
import { jobOptions } from "./job-options.ts";

/** Puts the parts of a document into the queue as its children; the document comes back when all of them have ended, however they did. */
export async function addParts(
  { queue }: QueueServer,
  job: Job<JobData>,
  { parts, mark }: Extract<DocumentStep, { readonly parts: unknown }>,
): Promise<void> {
  const { id = "", data } = job;
  await queue.addBulk(
    parts.map((part) => ({
      name: "part",
      data: { ...data, part },
      opts: {
        ...jobOptions(),
        // Without a priority they come before all documents, so that what was begun is finished first.
        jobId: `${id}-${data.round}-${part.kind === "read" ? `read-${part.from}` : `ask-${part.request}`}`,
        parent: { id, queue: job.queueQualifiedName },
        ignoreDependencyOnFailure: true,
        attempts: defaults.queue.tries,
        removeOnFail: true,
      },
    })),
  );
  await job.updateData({ ...data, ...mark });
}
