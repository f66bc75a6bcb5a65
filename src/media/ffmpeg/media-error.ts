import { GleanerError } from "../../errors/gleaner-error.ts";
import type { MediaFailure } from "./media-failure.ts";

/** Why a recording could not be read, without a word of the program's own: those hold paths and content. */
export function mediaError(name: string, failure: MediaFailure, timeoutMs?: number): GleanerError {
  const what = `Cannot read ${name}`;
  const where = { source: name };
  switch (failure) {
    case "timeout":
    case "stalled":
      return new GleanerError("input.timeout", {
        what,
        seen:
          timeoutMs === undefined
            ? "decoding it came to a halt"
            : `decoding it took longer than ${Math.round(timeoutMs)} ms`,
        hint: "Raise `limits.pageTimeoutMs`, or convert the recording anew.",
        where: { ...where, option: "limits.pageTimeoutMs" },
      });
    case "no-program":
      return new GleanerError("options.missing-package", {
        what,
        seen: "ffmpeg could not be started",
        hint: "Install ffmpeg, or set FFMPEG_PATH and FFPROBE_PATH to the paths of ffmpeg and ffprobe.",
        where: { option: "FFMPEG_PATH" },
      });
    default:
      return new GleanerError("input.corrupt", {
        what,
        seen: "it is damaged or cut off: nothing in it can be played",
        hint: "Save or transfer it again.",
        where,
      });
  }
}
