/** A rectangle in the page's own units (points, pixels or, for plain text, characters), origin top left. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A word with its place in a segment. `page` and `index` lead back to `PageText.words`. */
export interface Token extends Rect {
  readonly page: number;
  readonly index: number;
  readonly text: string;
  /** Height of the type in page units. */
  readonly size: number;
  readonly bold: boolean;
  /** 0..1; absent where nobody measured one. */
  readonly confidence?: number;
  /** Half-open range in the text of its segment. */
  readonly start: number;
  readonly end: number;
}

/** Words of one row with no wide gap between them: a cell, a label, a line of a paragraph. */
export interface Segment extends Rect {
  /** Index in `Reading.segments`. */
  readonly id: number;
  readonly page: number;
  /** Index in `Reading.rows`. */
  readonly row: number;
  readonly block: number;
  readonly tokens: readonly Token[];
  /** The words joined by one blank. */
  readonly text: string;
  readonly size: number;
}

/** Everything on one height of the page, left to right. */
export interface Row extends Rect {
  /** Index in `Reading.rows`. */
  readonly id: number;
  readonly page: number;
  readonly segments: readonly Segment[];
  readonly text: string;
}

export interface ReadingPage {
  /** Index in `Document.pages`. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** Median height of the type. */
  readonly size: number;
  readonly isOcr: boolean;
  /** True for a text without boxes: places on it count characters, whatever the page's size says. */
  readonly isPlain?: boolean;
}

/** The whole document as geometry: rows in reading order, the segments in them, and their words. */
export interface Reading {
  readonly pages: readonly ReadingPage[];
  readonly rows: readonly Row[];
  readonly segments: readonly Segment[];
}

/** A piece of a segment's text. */
export interface TextRange {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
}
