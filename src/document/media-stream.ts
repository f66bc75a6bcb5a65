/** One track of a recording. */
export interface MediaStream {
  /** Index in `Document.files`. */
  readonly file: number;
  /** Counts from 0 in the file, as its container does. */
  readonly index: number;
  readonly type: "audio" | "video" | "subtitle" | "cover";
  /** As ffmpeg names it, such as `aac`, `h264`, `mov_text`. */
  readonly codec: string;
  /** The one of its type that players choose. */
  readonly isDefault?: true;
  /** ISO 639, as the container states it. */
  readonly language?: string;
  readonly title?: string;
  readonly durationSeconds?: number;
  /** In hertz. */
  readonly sampleRate?: number;
  readonly channels?: number;
  /** Of the upright picture, in pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly framesPerSecond?: number;
}
