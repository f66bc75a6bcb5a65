/** How a picture's bytes are to be decoded. */
export interface Picture {
  readonly bytes: Uint8Array;
  /** 0-based; pages of a TIFF, first frame of an animation. */
  readonly page: number;
  readonly maxPixels: number;
  readonly timeoutMs: number;
  /** `none` gives what is left of a damaged picture, the rest grey. */
  readonly failOn: "warning" | "error" | "truncated" | "none";
  /** Degrees clockwise to turn besides what EXIF asks for. */
  readonly turn: number;
}
