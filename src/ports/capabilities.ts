import type { Modality } from "../document/modality.ts";
import type { PartForm, PartType } from "../document/part.ts";

/** How a model can be made to answer in JSON; `json` is JSON without a schema, `none` is asking for it in words. */
export type JsonMode = "json-schema" | "tool" | "json" | "none";

/** Rules of the JSON Schema subset that a wire takes. */
export type SchemaDialect = "openai-strict" | "openai" | "gemini" | "reduced" | "plain";

/** How pictures are counted that a model cuts into square tiles. */
export interface TileCount {
  /** Side of a tile, in pixels. */
  readonly edge: number;
  /** Tokens of each tile that is begun. */
  readonly tokens: number;
  /** Tokens of each picture besides. @default 0 */
  readonly base?: number;
  /** Fewest tokens that a picture may be billed at. @default 0 */
  readonly least?: number;
}

export interface PartCapability {
  readonly forms: readonly PartForm[];
  readonly mediaTypes: readonly string[];
  /** Of one encoded part. */
  readonly maxBytes?: number;
  /** Longest side that the model gains from, in pixels. */
  readonly maxEdge?: number;
  /** Shorter side beyond which the model shrinks a picture itself, in pixels. */
  readonly maxShortEdge?: number;
  /** Pixels of one picture beyond which the model gains nothing. */
  readonly maxPixels?: number;
  readonly tile?: TileCount;
  /** Most tokens that a second of sound or film is billed at, where the model counts in a way of its own. */
  readonly tokensPerSecond?: number;
  /** Parts of this type in one request. */
  readonly maxCount?: number;
  /** Most tokens that one picture, or one page of a file, is billed at, where the model counts in a way of its own. */
  readonly tokensEach?: number;
}

/** A setting that not every model has, by its name in `ModelSettings`. */
export type Lever =
  | "temperature"
  | "topP"
  | "seed"
  | "stop"
  | "frequencyPenalty"
  | "presencePenalty"
  | "candidates"
  | "logprobs"
  | "reasoning"
  | "mediaResolution"
  | "delivery"
  | "webhookUrl";

/** What a model takes of one lever. */
export interface LeverLimits {
  readonly min?: number;
  readonly max?: number;
  /** Entries of a list. */
  readonly maxCount?: number;
  /** Characters of one entry. */
  readonly maxLength?: number;
  /** Words that it knows, from least to most where they have an order. */
  readonly values?: readonly string[];
  /** Sent where the user sets nothing, because the gateway's own choice leaves no room for an answer. */
  readonly otherwise?: string;
}

export type Levers = { readonly [name in Lever]?: LeverLimits };

/** USD per million tokens of one kind. */
export interface Rates {
  readonly input: number;
  /** Where absent, cached input costs as much as any other. */
  readonly cachedInput?: number;
  readonly output: number;
}

/** USD per million tokens, those of text and of all that has no rates of its own. */
export interface Price extends Rates {
  /** Rates of media that cost something else than text; what is left out costs as much as text. */
  readonly byModality?: { readonly [modality in Modality]?: Partial<Rates> };
  /** Who says so, such as `user` or the address of a price page. */
  readonly source: string;
  /** ISO date on which it was read. */
  readonly date?: string;
}

/** Questions that are handed over together, and answered within a day for less. */
export interface BatchCapability {
  /** In one batch. */
  readonly maxRequests: number;
  /** Of one batch, as it is sent. */
  readonly maxBytes: number;
  /** What an answer costs, as a share of the price of a call, 0..1; cached input keeps its own price where that is lower. */
  readonly priceShare: number;
  /** Who says so. */
  readonly source: string;
  /** ISO date on which it was read. */
  readonly date?: string;
}

/** What a model takes and returns; plans are made from this, never from names. */
export interface Capabilities {
  readonly input: { readonly [type in PartType]?: PartCapability };
  /** True for engines that work on read words instead of parts. */
  readonly readsWords: boolean;
  /** Best first; never empty. */
  readonly jsonModes: readonly JsonMode[];
  readonly dialect: SchemaDialect;
  readonly streaming: boolean;
  /** Most candidates of one call. */
  readonly candidates: number;
  readonly seed: boolean;
  readonly logprobs: boolean;
  /** The settings that it takes, with their limits; where absent, nothing is known and all are passed on. */
  readonly levers?: Levers;
  /** Input and output together. */
  readonly contextTokens: number;
  readonly outputTokens: number;
  readonly price?: Price;
  /** Absent where the gateway takes no batches for the model. */
  readonly batch?: BatchCapability;
}
