import type { TimeRange } from "../../document/time-range.ts";

/** One track as ffprobe tells it. */
export interface ProbedStream {
  readonly index: number;
  readonly type: "audio" | "video" | "subtitle" | "cover";
  readonly codec: string;
  readonly isDefault: boolean;
  readonly language?: string;
  readonly title?: string;
  readonly durationSeconds?: number;
  readonly sampleRate?: number;
  readonly channels?: number;
  /** As the picture is meant to be shown: turned upright, pixels square. */
  readonly width?: number;
  readonly height?: number;
  readonly framesPerSecond?: number;
}

/** How far pictures are from what a screen shows. */
export interface FilmLook {
  /** Light is stored as HDR stores it (PQ), which looks washed out as it is. */
  readonly isPq: boolean;
  /** Each picture has two halves that show different moments. */
  readonly isInterlaced: boolean;
}

/** What a recording says of itself. */
export interface RecordingProbe {
  /** As ffprobe names the container, such as `mov,mp4,m4a,3gp,3g2,mj2`. */
  readonly container: string;
  readonly durationSeconds?: number;
  readonly streams: readonly ProbedStream[];
  /** Of its tracks of pictures, by their index. */
  readonly looks?: ReadonlyMap<number, FilmLook>;
  readonly chapters: readonly { readonly time: TimeRange; readonly title?: string }[];
  readonly tags: Readonly<Record<string, string>>;
}
