/** One picture taken from a film. */
export interface FrameShot {
  /** JPEG file. */
  readonly path: string;
  /** When it was shown, in seconds. */
  readonly seconds: number;
  /** The picture in small and grey, `thumbnailWidth` times `thumbnailHeight` bytes. */
  readonly thumbnail: Uint8Array;
}
