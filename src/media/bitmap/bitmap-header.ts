/** Bits of a pixel that hold one channel; 0 where there is none. */
export interface ChannelMasks {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** How the pixels of a Windows or OS/2 bitmap are stored. Offsets are bytes from the start of its information header. */
export interface BitmapHeader {
  readonly width: number;
  readonly height: number;
  /** Rows are stored from the top; usually they start at the bottom. */
  readonly isTopDown: boolean;
  readonly bits: number;
  readonly packing: "none" | "runs-of-8" | "runs-of-4";
  /** Of pixels without a palette. */
  readonly masks: ChannelMasks;
  readonly palette: { readonly offset: number; readonly count: number; readonly entrySize: 3 | 4 };
  /** Where header and palette end, and the pixels of icons start. */
  readonly end: number;
}
