/** The characters of a text page by their index, blanks and those that the engine puts between words included. */
export interface Characters {
  readonly count: number;
  /** Code points; what the engine puts for a hyphen that splits a word at the end of a line is 2. */
  readonly codes: Uint32Array;
  /** Four a character, in the page's own space: left, top, right, bottom. As high as the font, as wide as the advance. */
  readonly boxes: Float32Array;
  /** `characterFlags` added up. */
  readonly flags: Uint8Array;
  /** Addresses of the text objects that draw them; 0 for those that nothing draws. */
  readonly objects: Uint32Array;
  /** By which index the engine knows each one, where that is another. */
  readonly indices?: Uint32Array;
}

/**
 * `level`: runs along the page's own lines. `quarter`: runs straight up or down the page. `back`: runs along its lines from the right, upside
 * down or mirrored. `unmapped`: its font does not say what it means. `joined`: part of what the character before it is a part of. `inked`: its
 * box is as wide as its ink. `down`: stands upright in a line that runs from top to bottom.
 */
export const characterFlags = { level: 1, unmapped: 2, quarter: 4, back: 8, joined: 16, inked: 32, down: 64 };
