import { rm } from "node:fs/promises";
import type { Warning } from "../../document/warning.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";
import type { MediaJob } from "../../media/ffmpeg/media-job.ts";
import type { MediaPrograms } from "../../media/ffmpeg/media-programs.ts";
import type { FilmLook, ProbedStream } from "../../media/ffmpeg/recording-probe.ts";
import { takeFrames } from "../../media/ffmpeg/take-frames.ts";
import type { FormatContext } from "../../ports/format.ts";
import type { FramePage } from "./decoded-recording.ts";
import { dropNearDuplicates } from "./drop-near-duplicates.ts";
import { spreadShots } from "./spread-shots.ts";

/** Longest side of the pictures as they are kept, in pixels: print on a slide of full HD stays sharp. */
const keptEdge = 1920;
/** Below these, a picture on which no other depends may be all that is shown of something. */
const skipping = { minFramesPerSecond: 8, minSeconds: 20 } as const;
/** Pictures looked at for each one that may be kept. */
const looksPerFrame = 4;

const plain: FilmLook = { isPq: false, isInterlaced: false };

interface FilmFacts {
  /** How long the film lasts, where that is known. */
  readonly seconds: number | undefined;
  readonly look: FilmLook | undefined;
}

export interface DecodedFilm {
  readonly frames: readonly FramePage[];
  readonly width: number;
  readonly height: number;
  readonly isDamaged: boolean;
  readonly warnings: readonly Omit<Warning, "file">[];
}

/** Even numbers: the encoder halves them for colour. */
function fitSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, keptEdge / Math.max(width, height));
  const fit = (side: number): number => Math.max(2, 2 * Math.round((side * scale) / 2));
  return { width: fit(width), height: fit(height) };
}

function tooManyPixels(name: string, width: number, height: number, maxPixels: number): GleanerError {
  return new GleanerError("input.too-large", {
    what: `Cannot read ${name}`,
    seen: `its pictures have ${width} x ${height} pixels, more than the limit of ${maxPixels}`,
    hint: "Raise `limits.maxPixels`, or convert it to smaller pictures.",
    where: { source: name, option: "limits.maxPixels" },
  });
}

/** The pictures of a film that show something new, each until the next one. */
export async function decodeFilm(
  programs: MediaPrograms,
  job: MediaJob,
  stream: ProbedStream,
  { seconds, look = plain }: FilmFacts,
  { limits, recordings }: FormatContext,
): Promise<DecodedFilm> {
  const { width = 640, height = 480, framesPerSecond = 0 } = stream;
  if (width * height > limits.maxPixels) throw tooManyPixels(job.name, width, height, limits.maxPixels);
  const size = fitSize(width, height);
  const length = seconds ?? job.maxSeconds;
  const { shots, isDamaged } = await takeFrames(programs, job, {
    ...size,
    stream: stream.index,
    look,
    everySeconds: Math.max(1, length / (looksPerFrame * recordings.maxFrames)),
    skipsUnreferenced:
      framesPerSecond >= skipping.minFramesPerSecond && (seconds ?? 0) >= skipping.minSeconds,
  });
  const changed = dropNearDuplicates(shots);
  const kept = spreadShots(changed, recordings.maxFrames);
  await Promise.all(
    shots.filter((shot) => !kept.includes(shot)).map(({ path }) => rm(path, { force: true })),
  );
  const last = Math.max(seconds ?? 0, shots.at(-1)?.seconds ?? 0);
  const frames = kept.map(({ path, seconds: start }, index): FramePage => ({
    type: "frame",
    path,
    time: { start, end: Math.max(start, kept[index + 1]?.seconds ?? last) },
  }));
  const message = `Of ${changed.length} different pictures in ${job.name}, ${kept.length} spread over the film are used. Raise \`limits.maxFrames\` for more.`;
  return {
    frames,
    ...size,
    isDamaged,
    warnings: kept.length < changed.length ? [{ code: "media.frames-thinned", message }] : [],
  };
}
