import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { commonOptions } from "./common-options.ts";
import type { MediaJob } from "./media-job.ts";
import type { MediaPrograms } from "./media-programs.ts";
import { runJob } from "./run-job.ts";
import { safeInput } from "./safe-input.ts";

/** The spoken words of a day are a tenth of it. */
const maxBytes = 8 * 1024 * 1024;

/** One subtitle track of characters as WebVTT; undefined where nothing could be taken out. Throws as `runJob`. */
export async function takeSubtitles(
  programs: MediaPrograms,
  job: MediaJob,
  stream: number,
): Promise<string | undefined> {
  const path = join(job.folder, "subtitles.vtt");
  await runJob(programs, job, (command) => {
    command
      .input(job.path)
      .inputOptions([...commonOptions, "-loglevel", "level+error", ...safeInput])
      .output(path)
      .outputOptions(["-map", `0:${stream}`, "-vn", "-an", "-dn", "-fs", String(maxBytes), "-f", "webvtt"]);
  });
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  return size > 0 ? await readFile(path, "utf8") : undefined;
}
