import type { ErrorCode } from "../errors/error-code.ts";
import { codeOfReason } from "./code-of-reason.ts";
import type { JobData } from "./job-data.ts";
import { nameJobSource } from "./name-job-source.ts";
import type { QueueServer } from "./open-server.ts";

/** A document that failed for good, with the reason. */
export interface DeadLetter {
  readonly job: string;
  readonly run: string;
  readonly source: string;
  readonly code: ErrorCode;
  readonly reason: string;
  /** Milliseconds of the epoch. */
  readonly failedAt: number;
}

interface LetterFilter {
  readonly code?: string;
  readonly run?: string;
}

const pageSize = 500;

/** Documents that failed for good, oldest first, in any number. */
export async function* listDeadLetters(
  { queue }: Pick<QueueServer, "queue">,
  { code, run }: LetterFilter,
): AsyncGenerator<DeadLetter> {
  const jobs: string[] = [];
  // Names first: what is taken up again while they are gone through moves the rest.
  for (let start = 0; ; start += pageSize) {
    const found = await queue.getRanges(["failed"], start, start + pageSize - 1, true);
    jobs.push(...found);
    if (found.length < pageSize) break;
  }
  for (const id of jobs) {
    const job = await queue.getJob(id);
    if (!job || job.failedReason === undefined) continue;
    const data: JobData = job.data;
    const letter = {
      job: id,
      run: data.run,
      source: nameJobSource(data.source),
      failedAt: job.finishedOn ?? 0,
    };
    const found = codeOfReason(job.failedReason);
    if ((code !== undefined && found !== code) || (run !== undefined && run !== data.run)) continue;
    const reason = job.failedReason.startsWith(`${found}: `)
      ? job.failedReason.slice(found.length + 2)
      : job.failedReason;
    yield { ...letter, code: found, reason };
  }
}
