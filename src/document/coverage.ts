import type { Box } from "./box.ts";
import type { Span } from "./span.ts";

/** A stretch of text that no value used. */
export interface UnusedRegion {
  readonly quote: string;
  readonly span: Span;
  readonly boxes?: readonly Box[];
  /** It holds an amount, and an amount outside of lists, such as a total, stands within two rows of it: worth a look. */
  readonly isNearTotal?: true;
}

export interface PageCoverage {
  readonly file: number;
  readonly pageNumber?: number;
  readonly status: "read" | "unreadable" | "failed" | "not-asked";
  /** Characters of the page's words, blanks not counted. */
  readonly characters: number;
  /** Characters of words that stand in a citation. */
  readonly usedCharacters: number;
  readonly unusedRegions: readonly UnusedRegion[];
}

/** How much of the document the values account for. */
export interface Coverage {
  readonly pages: readonly PageCoverage[];
  /** Found leaves with role `printed` or `quoted` that stand nowhere in the words. */
  readonly ungrounded: readonly string[];
}
