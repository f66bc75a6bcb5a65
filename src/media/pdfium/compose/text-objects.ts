/** The text objects of a page in content order, as columns; valid until those of another page are listed. */
export interface TextObjects {
  count: number;
  /** Where each one's items start; one entry more than objects. */
  readonly firstItem: Int32Array;
  readonly addresses: Uint32Array;
  /** Addresses too. */
  readonly fonts: Uint32Array;
  /** Text space, before `scaleX` and `scaleY`. */
  readonly sizes: Float64Array;
  readonly characterSpaces: Float64Array;
  /** From text space to the page's own: all type here stands upright. */
  readonly scaleX: Float64Array;
  readonly scaleY: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Four an object, in the page's own space: left, bottom, right, top. */
  readonly bounds: Float64Array;
  /** Codes of the font; -1 for a move of the pen between two of them. */
  codes: Int32Array;
  /** Text space along the line; for a move of the pen, its width in thousandths of the size, against the line. */
  positions: Float64Array;
  /** Of each code by its index in what is known of the document's fonts; -1 where it is not known yet. */
  glyphs: Int32Array;
}

/** Objects of one page; larger pages are left to the engine. */
const maxObjects = 8192;
const firstItems = 16_384;

/** Room for the text objects of a page. */
export function makeTextObjects(): TextObjects {
  return {
    count: 0,
    firstItem: new Int32Array(maxObjects + 1),
    addresses: new Uint32Array(maxObjects),
    fonts: new Uint32Array(maxObjects),
    sizes: new Float64Array(maxObjects),
    characterSpaces: new Float64Array(maxObjects),
    scaleX: new Float64Array(maxObjects),
    scaleY: new Float64Array(maxObjects),
    x: new Float64Array(maxObjects),
    y: new Float64Array(maxObjects),
    bounds: new Float64Array(4 * maxObjects),
    codes: new Int32Array(firstItems),
    positions: new Float64Array(firstItems),
    glyphs: new Int32Array(firstItems),
  };
}
