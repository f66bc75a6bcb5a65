/** A whole upright page as an encoded picture: a point (x, y) of 0..1 on it is the same point of the page. */
export interface Rendering {
  readonly page: number;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}
