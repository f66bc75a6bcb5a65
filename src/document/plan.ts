import type { Recipe } from "./recipe.ts";
import type { Warning } from "./warning.ts";

/** One request of a plan: the recipes of its parts and the pages that they cover. */
export interface PlannedRequest {
  /** Those that it answers for; what only leads up to them is in the recipes alone. */
  readonly pages: readonly number[];
  readonly recipes: readonly Recipe[];
  /** Which reading of its pages it is, and of how many; absent where each page is read once. */
  readonly pass?: { readonly number: number; readonly of: number };
  /** An estimate, in tokens, of what the parts cost; unknown is absent. */
  readonly estimatedInputTokens?: number;
  /** The share of it that is not text: pictures, files, recordings. */
  readonly estimatedMediaTokens?: number;
}

/** What is sent to one model, decided from its capabilities and the document, before anything is rendered. */
export interface Plan {
  readonly model: string;
  readonly requests: readonly PlannedRequest[];
  readonly warnings: readonly Warning[];
  /** Tokens that the answer may need. */
  readonly maxOutputTokens: number;
  /** Upper estimate in USD where the model has a price. */
  readonly estimatedCost?: number;
}
