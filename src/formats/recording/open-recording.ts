import { open, readFile } from "node:fs/promises";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import { checkRoom } from "../../media/check-room.ts";
import { createTemporaryFolder } from "../../media/create-temporary-folder.ts";
import type { TemporaryFolder } from "../../media/create-temporary-folder.ts";
import { cutSound } from "../../media/ffmpeg/cut-sound.ts";
import { findPrograms } from "../../media/ffmpeg/find-programs.ts";
import { mediaError } from "../../media/ffmpeg/media-error.ts";
import { hearRecording } from "../../media/ffmpeg/hear-recording.ts";
import type { MediaJob } from "../../media/ffmpeg/media-job.ts";
import type { MediaPrograms } from "../../media/ffmpeg/media-programs.ts";
import { probeRecording } from "../../media/ffmpeg/probe-recording.ts";
import type { RecordingProbe } from "../../media/ffmpeg/recording-probe.ts";
import type { FormatContext, OpenFile, PathInput } from "../../ports/format.ts";
import { chooseMediaType } from "./choose-media-type.ts";
import { decodeRecording } from "./decode-recording.ts";
import { describeRecording } from "./describe-recording.ts";
import { isCutOff } from "./is-cut-off.ts";
import { pageAccess } from "./page-access.ts";
import { refusePlaylist } from "./refuse-playlist.ts";
import { shareRecording } from "./share-recording.ts";

/** Enough for the marks by which lists, and recordings that were cut off, are told. */
const headBytes = 65_536;
const listBytes = 4096;

async function look({ path, size, name }: PathInput): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(headBytes), 0, headBytes, 0);
    const head = buffer.subarray(0, bytesRead);
    refusePlaylist(head.subarray(0, listBytes), name);
    return await isCutOff(file, head, size);
  } finally {
    await file.close();
  }
}

function tooLong(name: string, seconds: number, maxSeconds: number): GleanerError {
  return new GleanerError("input.too-large", {
    what: `Cannot read ${name}`,
    seen: `it lasts ${Math.ceil(seconds)} seconds, more than the limit of ${maxSeconds}`,
    hint: "Raise `limits.maxSeconds`, or cut the recording into parts.",
    where: { source: name, option: "limits.maxSeconds" },
  });
}

function checkProbe(
  { streams, durationSeconds = 0 }: RecordingProbe,
  name: string,
  maxSeconds: number,
): void {
  if (!streams.some(({ type }) => type !== "cover")) {
    throw new GleanerError("input.empty", {
      what: `Cannot read ${name}`,
      seen: "it holds neither sound nor pictures nor subtitles",
      hint: "Pass a recording with content.",
      where: { source: name },
    });
  }
  if (durationSeconds > maxSeconds) throw tooLong(name, durationSeconds, maxSeconds);
}

async function openIn(
  folder: TemporaryFolder,
  programs: MediaPrograms,
  input: PathInput,
  context: FormatContext,
): Promise<OpenFile> {
  const { path, name } = input;
  const { limits, recordings, signal } = context;
  const wasCutOff = await look(input);
  const timeoutMs = limits.pageTimeoutMs;
  const { maxSeconds } = recordings;
  const base = { path, name, ...(signal ? { signal } : {}) };
  const whole: MediaJob = { ...base, folder: folder.path, maxSeconds, stallMs: timeoutMs };
  const refuse = (seconds: number): GleanerError => tooLong(name, seconds, maxSeconds);
  // One program does for both where there is but one track, as nearly always in recordings of sound.
  const heard = input.mediaType.startsWith("audio/") ? await hearRecording(programs, whole, refuse) : {};
  const probe = heard.probe ?? (await probeRecording(programs, { ...base, timeoutMs }));
  checkProbe(probe, name, maxSeconds);
  const job = { ...whole, maxSeconds: Math.min(maxSeconds, probe.durationSeconds ?? Infinity) };
  const decoded = await decodeRecording(programs, job, probe, context, { wasCutOff, heard });
  if (decoded.seconds > recordings.maxSeconds + 1)
    throw tooLong(name, decoded.seconds, recordings.maxSeconds);
  // A full disk looks like a recording that ends too early.
  if (decoded.warnings.some(({ code }) => code === "input.damaged")) await checkRoom(folder.path);
  if (decoded.pages.length === 0) throw mediaError(name, "failed");
  const mediaType = chooseMediaType(input.mediaType, probe);
  const { maxBytes } = context;
  return {
    mediaType,
    ...describeRecording(probe, decoded, programs, context, name),
    ...pageAccess(decoded, context, {
      name,
      readPicture: (file) => readFile(file),
      cut: async (sound, time, mediaType, sampleRate) =>
        await cutSound(programs, job, sound, { time, mediaType, sampleRate }),
    }),
    withoutMetadata: async () =>
      await shareRecording(programs, job, { mediaType, probe, size: input.size, maxBytes }),
    close: () => folder.remove(),
  };
}

/**
 * Opens a recording of sound or pictures of any container and codec that ffmpeg reads. All of it is decoded once, into a private folder
 * that goes with `close`. Throws `input.corrupt`, `input.empty`, `input.too-large`, `input.timeout`, `input.unreadable` where the
 * disk is full, `options.missing-package`.
 */
export async function openRecording(input: PathInput, context: FormatContext): Promise<OpenFile> {
  const programs = await findPrograms();
  const folder = await createTemporaryFolder();
  try {
    return await openIn(folder, programs, input, context);
  } catch (error) {
    const fault: unknown = isGleanerError(error, "input.corrupt")
      ? await checkRoom(folder.path).then(
          () => error,
          (noRoom: unknown) => noRoom,
        )
      : error;
    await folder.remove();
    throw fault;
  }
}
