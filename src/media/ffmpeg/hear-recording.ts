import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeSound } from "./decode-sound.ts";
import type { Sound } from "./decode-sound.ts";
import { mediaError } from "./media-error.ts";
import type { MediaJob } from "./media-job.ts";
import type { MediaPrograms } from "./media-programs.ts";
import { readMetadataFile } from "./read-metadata-file.ts";
import { readSoundListing } from "./read-sound-listing.ts";
import type { RecordingProbe } from "./recording-probe.ts";

/** A recording of sound as one run over it tells and decodes it. */
export interface HeardRecording {
  /** Its first sound track, and that track's index. */
  readonly sound?: Sound;
  readonly track?: number;
  /** Undefined where it is more than one plain track of sound: ffprobe is to be asked. */
  readonly probe?: RecordingProbe;
}

/** Listings of input are some ten lines. */
const maxLines = 200;
const level = /^\[(?:info|warning|verbose)\] /u;

/**
 * Decodes the first sound track of a recording and takes from the same run what the recording says of itself: starting a second
 * program takes as long as decoding a minute. `refuse` makes the error for one that says it is longer than `job.maxSeconds`.
 * Throws that, and as `decodeSound`.
 */
export async function hearRecording(
  programs: MediaPrograms,
  job: MediaJob,
  refuse: (seconds: number) => Error,
): Promise<HeardRecording> {
  const { maxSeconds, stallMs, signal, name } = job;
  const tagsPath = join(job.folder, "tags.txt");
  const lines: string[] = [];
  const leaving = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const onLine = (line: string): void => {
    if (lines.length >= maxLines) return;
    lines.push(line.replace(level, ""));
    if (!line.includes("Duration:") || timer) return;
    const { durationSeconds } = readSoundListing(lines);
    if (durationSeconds === undefined) return;
    if (durationSeconds > maxSeconds) leaving.abort(refuse(durationSeconds));
    // Slower than it plays is too slow, as it is where the length is known beforehand.
    const timeoutMs = stallMs + durationSeconds * 1000;
    timer = setTimeout(() => leaving.abort(mediaError(name, "timeout", timeoutMs)), timeoutMs);
  };
  const stop = signal ? AbortSignal.any([signal, leaving.signal]) : leaving.signal;
  try {
    const sound = await decodeSound(programs, { ...job, signal: stop }, "first", { tagsPath, onLine });
    const { probe, track } = readSoundListing(lines);
    const tags = sound && probe ? await readFile(tagsPath, "utf8").catch(() => undefined) : undefined;
    return {
      ...(sound && track !== undefined ? { sound, track } : {}),
      ...(probe && tags !== undefined ? { probe: { ...probe, ...readMetadataFile(tags) } } : {}),
    };
  } finally {
    clearTimeout(timer);
  }
}
