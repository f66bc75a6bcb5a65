import type { Warning } from "../../document/warning.ts";
import { parseCues } from "../../layout/parse-cues.ts";
import { decodeSound } from "../../media/ffmpeg/decode-sound.ts";
import type { Sound } from "../../media/ffmpeg/decode-sound.ts";
import type { HeardRecording } from "../../media/ffmpeg/hear-recording.ts";
import type { Levels } from "../../media/ffmpeg/measure-levels.ts";
import type { MediaJob } from "../../media/ffmpeg/media-job.ts";
import type { MediaPrograms } from "../../media/ffmpeg/media-programs.ts";
import type { RecordingProbe } from "../../media/ffmpeg/recording-probe.ts";
import { takeSubtitles } from "../../media/ffmpeg/take-subtitles.ts";
import type { FormatContext } from "../../ports/format.ts";
import { chooseStreams } from "./choose-streams.ts";
import { decodeFilm } from "./decode-film.ts";
import type { DecodedRecording, SoundPage } from "./decoded-recording.ts";
import { isSilent } from "./is-silent.ts";
import { listen } from "./listen.ts";
import { splitStretches } from "./split-stretches.ts";

/** Ten minutes are some 20,000 tokens for models that hear, and 2.4 MB as MP3. */
const stretchSeconds = 600;
/** Decibels below full scale from which something is to be heard for sure. */
const loud = -60;
/** Times that containers state may be off by this much. */
const slack = { seconds: 1, share: 0.02 } as const;
/** Containers of which the stated length is counted, not guessed from bytes. */
const counted = /^(?:mov|matroska|flac|ogg|caf|aiff|wav|w64|asf|avi)/u;
const noLevels: Levels = { decibels: new Float32Array(), windowSeconds: 1 };

function isShort(probe: RecordingProbe, sound: Sound | undefined): boolean {
  const { sound: track, film } = chooseStreams(probe, "");
  const stated = track?.durationSeconds ?? (film ? undefined : probe.durationSeconds);
  if (!sound || stated === undefined || !counted.test(probe.container)) return false;
  return sound.seconds < stated - Math.max(slack.seconds, stated * slack.share);
}

function listSounds(levels: Levels, seconds: number): SoundPage[] {
  return splitStretches(levels, seconds, stretchSeconds).map((time): SoundPage => ({
    type: "sound",
    time,
    isSilent: levels !== noLevels && isSilent(levels, time),
  }));
}

/** Says how far it could be played, and of how much, where that is known. */
function damaged(name: string, played: number, stated: number | undefined): Omit<Warning, "file"> {
  const of = stated !== undefined && stated > played + slack.seconds ? ` of ${stated.toFixed(1)}` : "";
  const far = played > 0 ? ` (${played.toFixed(1)}${of} seconds)` : "";
  const message = `${name} is damaged or cut off; what could be played of it${far} was read. Transfer it again to have all of it.`;
  return { code: "input.damaged", message };
}

/** What is known of a recording before it is decoded, or from decoding it. */
interface Known {
  readonly wasCutOff: boolean;
  readonly heard: Pick<HeardRecording, "sound" | "track">;
}

/**
 * Decodes a recording once: its sound as models hear it, in stretches, the pictures that show something new, and its subtitles. What
 * is damaged gives what can be played of it, with a warning. Throws `input.too-large`, `input.timeout`.
 */
export async function decodeRecording(
  programs: MediaPrograms,
  job: MediaJob,
  probe: RecordingProbe,
  context: FormatContext,
  { wasCutOff, heard }: Known,
): Promise<DecodedRecording> {
  const { sound: track, film, subtitles, warnings } = chooseStreams(probe, job.name);
  const mixed =
    track && (track.index === heard.track ? heard.sound : await decodeSound(programs, job, track.index));
  // A short recording need not be parted: that anything is to be heard in it is all there is to know.
  const enough = (mixed?.seconds ?? 0) > stretchSeconds ? Infinity : loud;
  const { sound, levels } =
    track && mixed
      ? await listen(programs, job, track, mixed, enough)
      : { sound: undefined, levels: noLevels };
  const length = probe.durationSeconds ?? sound?.seconds;
  const pictures =
    film &&
    (await decodeFilm(programs, job, film, { seconds: length, look: probe.looks?.get(film.index) }, context));
  const written = subtitles && (await takeSubtitles(programs, job, subtitles.index));
  const cues = written === undefined ? [] : parseCues(written);
  const seconds = Math.max(sound?.seconds ?? 0, length ?? 0, cues.at(-1)?.time.end ?? 0);
  const audible = sound?.seconds ?? (cues.length > 0 ? seconds : 0);
  const sounds = audible > 0 ? listSounds(levels, audible) : [];
  const played = sound?.seconds ?? pictures?.frames.at(-1)?.time.start ?? 0;
  const isDamaged =
    wasCutOff ||
    (track !== undefined && (!sound || sound.isDamaged || isShort(probe, sound))) ||
    (film !== undefined && (pictures?.isDamaged === true || pictures?.frames.length === 0));
  return {
    pages: [...sounds, ...(pictures?.frames ?? [])].sort((a, b) => a.time.start - b.time.start),
    ...(sound ? { sound } : {}),
    ...(cues.length > 0 ? { cues } : {}),
    warnings: [
      ...(isDamaged ? [damaged(job.name, played, length)] : []),
      ...warnings,
      ...(pictures?.warnings ?? []),
    ],
    seconds,
    width: pictures?.width ?? 0,
    height: pictures?.height ?? 0,
  };
}
