import type { FfmpegCommand } from "fluent-ffmpeg";
import { mediaError } from "./media-error.ts";
import type { MediaJob } from "./media-job.ts";
import type { MediaPrograms } from "./media-programs.ts";
import { runProgram } from "./run-program.ts";
import type { RunOutcome } from "./run-program.ts";

/**
 * One run of ffmpeg over a recording. A run that fails is an outcome, because what it wrote until then may be good. Throws
 * `input.timeout`, `options.missing-package`, and the signal's reason.
 */
export async function runJob(
  programs: MediaPrograms,
  job: MediaJob,
  build: (command: FfmpegCommand) => void,
  onLine?: (line: string) => void,
): Promise<RunOutcome> {
  const { name, maxSeconds, stallMs, signal } = job;
  const timeoutMs = stallMs + maxSeconds * 1000;
  const limits = { timeoutMs, stallMs, ...(signal ? { signal } : {}) };
  const outcome = await runProgram(programs.ffmpeg, { build }, limits, onLine);
  const { failure } = outcome;
  if (failure === undefined || failure === "failed") return outcome;
  throw mediaError(name, failure, failure === "timeout" ? timeoutMs : undefined);
}
