/** What the thread that decodes a HEIC photo is given. */
export interface HeicJob {
  readonly bytes: Uint8Array;
  /** 0-based, among the pictures of the file. */
  readonly picture: number;
  /** Package that decodes. */
  readonly library: string;
}

/** What it answers, once. `data`: four bytes a pixel, upright. */
export type HeicAnswer =
  | { readonly type: "pixels"; readonly data: Uint8Array; readonly width: number; readonly height: number }
  | { readonly type: "missing"; readonly cause: string }
  | { readonly type: "corrupt"; readonly cause: string };
