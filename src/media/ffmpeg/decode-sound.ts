import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { FfmpegCommand } from "fluent-ffmpeg";
import { commonOptions } from "./common-options.ts";
import type { MediaJob } from "./media-job.ts";
import type { MediaPrograms } from "./media-programs.ts";
import { runJob } from "./run-job.ts";
import { safeInput } from "./safe-input.ts";
import { sampleRate } from "./sample-rate.ts";

/** The sound of a recording as models hear it: one channel of 16-bit samples in a file of its own. */
export interface Sound {
  readonly path: string;
  readonly seconds: number;
  /** Decoding broke off or complained. */
  readonly isDamaged: boolean;
}

/** What a decoding run tells beside: its lines, and the recording's tags and chapters in a file. */
interface Telling {
  readonly tagsPath: string;
  readonly onLine: (line: string) => void;
}

const bytesPerSecond = 2 * sampleRate;

/** What becomes of several channels: all as one, or only the first. */
const mixes = {
  all: { file: "sound.pcm", filter: "aformat=channel_layouts=mono" },
  first: { file: "first-channel.pcm", filter: "pan=mono|c0=c0" },
} as const;

/**
 * Decodes one audio track once, gaps filled with silence so that the place of a sample is its time. A run that says it succeeded is
 * believed only by its samples: undefined where there are none. Throws `input.timeout`, `options.missing-package`.
 */
export async function decodeSound(
  programs: MediaPrograms,
  job: MediaJob,
  stream: number | "first",
  telling?: Telling,
  channels: keyof typeof mixes = "all",
): Promise<Sound | undefined> {
  const { file, filter } = mixes[channels];
  const path = join(job.folder, file);
  // One second more than allowed tells what is too long from what is just long enough.
  const seconds = Math.ceil(job.maxSeconds) + 1;
  const build = (command: FfmpegCommand): void => {
    command
      .input(job.path)
      .inputOptions([...commonOptions, "-loglevel", telling ? "level+info" : "level+error", ...safeInput])
      .output(path)
      .outputOptions([
        "-map",
        stream === "first" ? "0:a:0" : `0:${stream}`,
        "-vn",
        "-sn",
        "-dn",
        "-map_metadata",
        "-1",
      ])
      .outputOptions([
        "-af",
        `${filter},aresample=${sampleRate}:async=1:first_pts=0`,
        "-ac",
        "1",
        "-threads",
        "1",
      ])
      .outputOptions(["-t", String(seconds), "-fs", String(seconds * bytesPerSecond), "-f", "s16le"]);
    if (!telling) return;
    const nothing = ["-an", "-vn", "-sn", "-dn"];
    command.output(telling.tagsPath).outputOptions(["-map_metadata", "0", ...nothing, "-f", "ffmetadata"]);
  };
  const { ok, complaints } = await runJob(programs, job, build, telling?.onLine);
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size < 2) return undefined;
  return { path, seconds: size / bytesPerSecond, isDamaged: !ok || complaints.length > 0 };
}
