import type { TimeRange } from "../../document/time-range.ts";
import type { Warning } from "../../document/warning.ts";
import type { Cue } from "../../layout/cue.ts";
import type { Sound } from "../../media/ffmpeg/decode-sound.ts";

/** A stretch of the sound of a recording. */
export interface SoundPage {
  readonly type: "sound";
  readonly time: TimeRange;
  readonly isSilent: boolean;
}

/** A picture that is shown from one time until another. */
export interface FramePage {
  readonly type: "frame";
  readonly time: TimeRange;
  /** JPEG file. */
  readonly path: string;
}

/** All that is needed of a recording, taken out of it once. */
export interface DecodedRecording {
  /** In the order of time. */
  readonly pages: readonly (SoundPage | FramePage)[];
  readonly sound?: Sound;
  readonly cues?: readonly Cue[];
  readonly warnings: readonly Omit<Warning, "file">[];
  readonly seconds: number;
  /** Of the pictures, in pixels. */
  readonly width: number;
  readonly height: number;
}
