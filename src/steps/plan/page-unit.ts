import type { PartType } from "../../document/part.ts";
import type { Recipe } from "../../document/recipe.ts";

/** One way of sending one page. */
export interface PageWay {
  readonly recipes: readonly Recipe[];
  /** An estimate. */
  readonly tokens: number;
  /** The share of `tokens` that is not text. */
  readonly mediaTokens: number;
  /** Of sound, the model gets only what was written down. */
  readonly isSoundless?: boolean;
  /** The text was read from pixels, and the model sees nothing else of the page. */
  readonly isOcrOnly?: boolean;
}

/** What cannot be split further: one page, a recording that is sent whole, or a file without pages. */
export interface PageUnit {
  /** Indices in `Document.pages`; none for a file without pages. */
  readonly pages: readonly number[];
  /** Index in `Document.files`. */
  readonly file: number;
  /** Best first; empty where the model can take nothing of it. */
  readonly ways: readonly PageWay[];
  /** Nothing stands on the page, so nothing is missed. */
  readonly isBlank: boolean;
}

/** Parts of one request that the model counts. */
export type PartCounts = Readonly<Partial<Record<PartType, number>>>;
