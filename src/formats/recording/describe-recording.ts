import type { Warning } from "../../document/warning.ts";
import type { MediaPrograms } from "../../media/ffmpeg/media-programs.ts";
import type { RecordingProbe } from "../../media/ffmpeg/recording-probe.ts";
import type { FormatContext, FormatPage, OpenFile } from "../../ports/format.ts";
import type { DecodedRecording } from "./decoded-recording.ts";
import { isTechnicalTag } from "./is-technical-tag.ts";

const maxTagLength = 2000;

type Described = Pick<OpenFile, "pages" | "attachments" | "metadata" | "warnings" | "streams" | "chapters">;

function listWarnings(
  decoded: DecodedRecording,
  context: FormatContext,
  name: string,
): Omit<Warning, "file">[] {
  const sounds = decoded.pages.filter((page) => page.type === "sound");
  if (decoded.sound && sounds.every(({ isSilent }) => isSilent))
    return [{ code: "media.silent", message: `Nothing is to be heard in ${name}.` }];
  const isHeard = decoded.sound !== undefined && !decoded.cues;
  if (!isHeard || context.words !== "auto" || context.transcribe) return [];
  const message = `What is said in ${name} was not written down, so that values from it cannot be proven. Set \`transcriber\` to a speech server.`;
  return [{ code: "media.not-transcribed", message }];
}

function listPages({ pages, width, height }: DecodedRecording): FormatPage[] {
  return pages.map(({ type, time }, index) => ({
    pageNumber: index + 1,
    ...(type === "frame"
      ? { width, height, unit: "pixel" as const }
      : { width: 0, height: 0, unit: "none" as const }),
    rotation: 0,
    time,
  }));
}

/** A recording as plain data: its pages, tracks, chapters and tags. */
export function describeRecording(
  probe: RecordingProbe,
  decoded: DecodedRecording,
  programs: MediaPrograms,
  context: FormatContext,
  name: string,
): Described {
  const tags = Object.entries(probe.tags).filter(
    ([tag, text]) => !isTechnicalTag(tag) && text.length <= maxTagLength,
  );
  return {
    pages: listPages(decoded),
    attachments: [],
    metadata: {
      ...Object.fromEntries(tags),
      duration: decoded.seconds.toFixed(2),
      container: probe.container.split(",")[0] ?? probe.container,
      decoder: `ffmpeg ${programs.version}`,
    },
    warnings: [...decoded.warnings, ...listWarnings(decoded, context, name)],
    streams: probe.streams.map(({ isDefault, ...stream }) => ({
      ...stream,
      ...(isDefault ? { isDefault } : {}),
    })),
    chapters: probe.chapters,
  };
}
