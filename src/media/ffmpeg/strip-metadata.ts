import { randomUUID } from "node:crypto";
import { readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { commonOptions } from "./common-options.ts";
import type { MediaJob } from "./media-job.ts";
import type { MediaPrograms } from "./media-programs.ts";
import { runJob } from "./run-job.ts";
import { safeInput } from "./safe-input.ts";

/** Names of the writers of containers, by the type of what they write. */
const writers: Readonly<Record<string, string>> = {
  "video/mp4": "mp4",
  "video/x-m4v": "mp4",
  "video/quicktime": "mov",
  "video/3gpp": "3gp",
  "video/3gpp2": "3g2",
  "video/webm": "webm",
  "video/matroska": "matroska",
  "video/x-matroska": "matroska",
  "video/ogg": "ogg",
  "video/vnd.avi": "avi",
  "video/x-msvideo": "avi",
  "video/avi": "avi",
  "video/x-flv": "flv",
  "video/mp2t": "mpegts",
  "video/mpeg": "mpeg",
  "video/x-ms-wmv": "asf",
  "audio/mpeg": "mp3",
  "audio/mp3": "mp3",
  "audio/mp4": "mp4",
  "audio/m4a": "mp4",
  "audio/wav": "wav",
  "audio/x-wav": "wav",
  "audio/flac": "flac",
  "audio/x-flac": "flac",
  "audio/ogg": "ogg",
  "audio/opus": "ogg",
  "audio/webm": "webm",
  "audio/aac": "adts",
  "audio/aiff": "aiff",
};

/** Films, sound and subtitles; not covers, nor timed data, in which cameras write where they are. */
const maps = ["-map", "0:V?", "-map", "0:a?", "-map", "0:s?", "-dn"];
const nothingKept = ["-map_metadata", "-1", "-map_chapters", "-1"];
/** No name of the writer, no time, no chance: equal films give equal bytes. */
const exact = ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"];

/**
 * A recording in its own container without what it says of itself: place, device, names, titles, chapters. Its tracks are copied as
 * they are. Undefined where that cannot be done. Throws as `runJob`.
 */
export async function stripMetadata(
  programs: MediaPrograms,
  job: MediaJob,
  mediaType: string,
): Promise<Uint8Array | undefined> {
  const writer = writers[mediaType];
  if (writer === undefined) return undefined;
  const path = join(job.folder, `bare-${randomUUID()}`);
  try {
    const { ok } = await runJob(programs, job, (command) => {
      command
        .input(job.path)
        .inputOptions([...commonOptions, "-loglevel", "level+error", ...safeInput])
        .output(path)
        .outputOptions([...maps, "-c", "copy", ...nothingKept, ...exact, "-f", writer]);
    });
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    );
    return ok && size > 0 ? new Uint8Array(await readFile(path)) : undefined;
  } finally {
    await rm(path, { force: true });
  }
}
