import type { Segment } from "../../reading/reading.ts";

/** Lines that belong together; a half-open range of the flow's text. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** Index in `Document.pages` of its first word. */
  readonly page: number;
}

/** One sentence, heading or unbroken line of a form. */
export interface Sentence {
  readonly start: number;
  /** Where its words begin behind a number or bullet. */
  readonly bodyStart: number;
  readonly end: number;
  /** Index in `Flow.paragraphs`. */
  readonly paragraph: number;
  /** Index in `Flow.sections`; absent before the first heading. */
  readonly section?: number;
  readonly isHeading: boolean;
  /** True for running text: enough words, most of them in lower case. */
  readonly isProse: boolean;
}

/** A heading and what stands under it. */
export interface Section {
  /** As printed, without brackets and dots at the end: `12`, `2.1`, `a`. */
  readonly number?: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/**
 * All pages as one text: words joined by blanks, words broken at a line's end joined, paragraphs on lines of their own,
 * repeated headers and footers left out. `segment.tokens` lead from every piece of it back to the words of the pages.
 */
export interface Flow {
  readonly segment: Segment;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly sections: readonly Section[];
  /** 0..1: how much of the text is running text. */
  readonly share: number;
  /** True where running text makes up a good part of the document. */
  readonly isProse: boolean;
}
