import type { ClipType } from "../../document/clip.ts";
import type { PageText } from "../../document/page-text.ts";
import type { TimeRange } from "../../document/time-range.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";
import type { Cue } from "../../layout/cue.ts";
import { decodePixels } from "../../media/decode-pixels.ts";
import { encodePicture } from "../../media/encode-picture.ts";
import type { Sound } from "../../media/ffmpeg/decode-sound.ts";
import { sampleRate } from "../../media/ffmpeg/sample-rate.ts";
import type { Picture } from "../../media/picture.ts";
import { startPipeline } from "../../media/start-pipeline.ts";
import { defaults } from "../../options/defaults.ts";
import type { FormatContext, OpenFile } from "../../ports/format.ts";
import { readPicture } from "../image/read-picture.ts";
import type { DecodedRecording, FramePage, SoundPage } from "./decoded-recording.ts";
import { readSound } from "./read-sound.ts";

interface Means {
  readonly name: string;
  readonly readPicture: (path: string) => Promise<Uint8Array>;
  readonly cut: (
    sound: Sound,
    time: TimeRange,
    mediaType: ClipType,
    sampleRate: number,
  ) => Promise<Uint8Array>;
}

/** Subtitles stand in the stretch that they begin in. */
function cuesOf(cues: readonly Cue[], sounds: readonly SoundPage[], page: SoundPage): Cue[] {
  const at = sounds.indexOf(page);
  const next = sounds[at + 1]?.time.start ?? Infinity;
  return cues.filter(({ time }) => (at === 0 || time.start >= page.time.start) && time.start < next);
}

/** A frame is shown for a while, and so are its words. */
function withTime(text: PageText, time: TimeRange): PageText {
  return { ...text, words: text.words.map((word) => ({ ...word, time })) };
}

/** How the pages of a decoded recording are read, drawn and cut. */
export function pageAccess(
  { pages, sound, cues, width, height }: DecodedRecording,
  context: FormatContext,
  { name, readPicture: load, cut }: Means,
): Pick<OpenFile, "read" | "render" | "clip"> {
  const sounds = pages.filter((page) => page.type === "sound");
  const refuse = (seen: string, hint: string): GleanerError =>
    new GleanerError("plan.unsupported", { what: `Cannot hand over a page of ${name}`, seen, hint });
  const pictureOf = async ({ path }: FramePage): Promise<Picture> => ({
    bytes: await load(path),
    page: 0,
    maxPixels: context.limits.maxPixels,
    timeoutMs: context.limits.pageTimeoutMs,
    failOn: "error",
    turn: 0,
  });
  const soundOf = (page: number): { readonly sound: Sound; readonly time: TimeRange } => {
    const found = pages[page];
    if (found?.type === "sound" && sound) return { sound, time: found.time };
    throw refuse("it has no sound", "Take its picture or its text instead.");
  };
  return {
    async read(page) {
      const found = pages[page];
      if (found?.type === "frame") {
        const pixels = async () => await decodePixels(await pictureOf(found), width, height);
        return withTime(await readPicture(page, pixels, context), found.time);
      }
      const time = found?.time ?? { start: 0, end: 0 };
      return await readSound(
        {
          page,
          time,
          isSilent: found?.isSilent === true,
          ...(cues && found ? { cues: cuesOf(cues, sounds, found) } : {}),
          cut: async () => {
            const heard = soundOf(page);
            return await cut(heard.sound, heard.time, "audio/wav", sampleRate);
          },
        },
        context,
      );
    },
    async render({ page, mediaType, orLossless, maxEdge, region, quality = defaults.render.quality }) {
      const found = pages[page];
      if (found?.type !== "frame") throw refuse("it is sound", "Take its sound or its text instead.");
      const upright = await startPipeline(await pictureOf(found));
      const { cutRegion } = await import("../../media/cut-region.ts");
      const pipeline = region ? cutRegion(upright, region, { width, height }) : upright;
      const encoded = await encodePicture(pipeline, {
        mediaType,
        quality,
        ...(maxEdge === undefined ? {} : { maxEdge }),
        ...(orLossless === undefined ? {} : { orLossless }),
      });
      return { page, ...encoded, ...(region ? { region } : {}) };
    },
    async clip(request) {
      const { page, lastPage = page, mediaType } = request;
      const first = soundOf(page);
      const time = { start: first.time.start, end: soundOf(lastPage).time.end };
      const bytes = await cut(first.sound, time, mediaType, request.sampleRate);
      return { page, mediaType, bytes, time };
    },
  };
}
