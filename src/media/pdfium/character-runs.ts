/** Runs of characters without a blank, by their index in content order; valid until the next ones are cut. */
export interface CharacterRuns {
  readonly count: number;
  /** Indices of characters, both within the run. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Four a run, in the page's own space: left, top, right, bottom. As high as the font, as wide as the advances; empty for turned text. */
  readonly boxes: Float32Array;
  /** Characters whose font does not say what they mean. */
  readonly unmapped: Int32Array;
  /** 1 for a run of nothing but printable ASCII. */
  readonly isPlain: Uint8Array;
  /** UTF-16 units of the folded texts of all runs, one behind the other, and where each one ends. */
  readonly units: Uint16Array;
  readonly textEnds: Int32Array;
}
