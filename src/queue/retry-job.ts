import type { Job } from "bullmq";
import { codeOfReason } from "./code-of-reason.ts";
import type { JobData } from "./job-data.ts";

/** Takes a job up again that has failed. Answers that were good are used again; those that could not be used are asked for anew. */
export async function retryJob(job: Job<JobData>): Promise<void> {
  const { round, fresh, limitedSince: _, ...data } = job.data;
  const isAnswer = codeOfReason(job.failedReason).startsWith("output.");
  await job.updateData({ ...data, round: round + 1, fresh: isAnswer ? fresh + 1 : fresh });
  await job.retry("failed", { resetAttemptsMade: true, resetAttemptsStarted: true });
}
