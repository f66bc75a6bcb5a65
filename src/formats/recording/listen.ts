import { decodeSound } from "../../media/ffmpeg/decode-sound.ts";
import type { Sound } from "../../media/ffmpeg/decode-sound.ts";
import { measureLevels } from "../../media/ffmpeg/measure-levels.ts";
import type { Levels } from "../../media/ffmpeg/measure-levels.ts";
import type { MediaJob } from "../../media/ffmpeg/media-job.ts";
import type { MediaPrograms } from "../../media/ffmpeg/media-programs.ts";
import type { ProbedStream } from "../../media/ffmpeg/recording-probe.ts";
import { isSilent } from "./is-silent.ts";

export interface Heard {
  readonly sound: Sound;
  readonly levels: Levels;
}

/**
 * How loud the sound of a track is, and the sound to go on with: where nothing is to be heard of several channels together, they may
 * be each other's opposite, as a microphone's two wires are, and the first one is heard alone. `enough`: loudness from which the rest
 * need not be measured. Throws as `decodeSound`.
 */
export async function listen(
  programs: MediaPrograms,
  job: MediaJob,
  { index, channels = 1 }: ProbedStream,
  sound: Sound,
  enough: number,
): Promise<Heard> {
  const levels = await measureLevels(sound.path, sound.seconds, enough);
  if (channels === 1 || !isSilent(levels, { start: 0, end: sound.seconds })) return { sound, levels };
  const first = await decodeSound(programs, job, index, undefined, "first");
  if (!first) return { sound, levels };
  const alone = await measureLevels(first.path, first.seconds, enough);
  return isSilent(alone, { start: 0, end: first.seconds })
    ? { sound, levels }
    : { sound: first, levels: alone };
}
