/** What is known of the codes of one font. */
export interface FontGlyphs {
  /** Index in `Glyphs` by code; -1 where the code was not met yet. */
  places: Int32Array;
  /** What the engine takes for the width of its blank, in thousandths of the size. */
  readonly spaceWidth: number;
  /** A text object of its own, which keeps the font in memory, so that its address always means the same font. Its size is 1. */
  readonly pin: number;
}

/** Letters of a document's fonts as the engine told them, as columns. */
export interface Glyphs {
  count: number;
  readonly fonts: Map<number, FontGlyphs>;
  /** First code point of each; `more` has all of those that are several. */
  codes: Uint32Array;
  readonly more: Map<number, readonly number[]>;
  /** Four each, in thousandths of the size about the pen: left, bottom, right, top. As high as the font, as wide as the advance. */
  boxes: Float64Array;
  /** Advance in thousandths of the size. */
  widths: Float64Array;
  /** `glyphFlags` added up. */
  flags: Uint8Array;
}

const firstRoom = 512;

/** Room for the letters of a document. */
export function makeGlyphs(): Glyphs {
  return {
    count: 0,
    fonts: new Map(),
    codes: new Uint32Array(firstRoom),
    more: new Map(),
    boxes: new Float64Array(4 * firstRoom),
    widths: new Float64Array(firstRoom),
    flags: new Uint8Array(firstRoom),
  };
}
