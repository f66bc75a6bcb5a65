import type { FinishReason, HttpRequest } from "../document/attempt.ts";
import type { Document } from "../document/document.ts";
import type { Evidence } from "../document/evidence.ts";
import type { LocaleHints } from "../document/locale-hints.ts";
import type { PageText } from "../document/page-text.ts";
import type { Part } from "../document/part.ts";
import type { Schema } from "../document/schema.ts";
import type { Usage } from "../document/usage.ts";
import type { Warning } from "../document/warning.ts";
import type { Json } from "../document/json.ts";
import type { BatchDelivery } from "./batch-delivery.ts";
import type { Capabilities, JsonMode } from "./capabilities.ts";

/** How the answer is asked for. The schema stands in `system` in every mode. */
export interface OutputRequest {
  readonly mode: JsonMode;
  /** Letters, digits, `_` and `-`, at most 64. */
  readonly name: string;
  /** Already in the dialect of `mode`; absent where the mode carries no schema. */
  readonly jsonSchema?: { readonly [key: string]: Json };
  /** True where `jsonSchema` keeps every rule of a dialect that enforces it to the letter. */
  readonly strict?: boolean;
  /** Keywords of the schema that `jsonSchema` has no place for; they stand in `system` alone. */
  readonly dropped?: readonly string[];
}

/** Levers of a call; only what is set is sent. */
export interface ModelSettings {
  readonly maxOutputTokens?: number;
  readonly temperature?: number;
  readonly topP?: number;
  readonly seed?: number;
  readonly stop?: readonly string[];
  readonly frequencyPenalty?: number;
  readonly presencePenalty?: number;
  /** Answers to one question, which vote on each value; where they disagree, the report shows it. */
  readonly candidates?: number;
  /** Probabilities of the answer's tokens: how many alternatives to ask for beside each, from 0 on. */
  readonly logprobs?: number;
  readonly reasoning?: "none" | "minimal" | "low" | "medium" | "high" | "xhigh";
  /** How finely pictures and video are looked at. */
  readonly mediaResolution?: "low" | "medium" | "high";
  /** `async`: the gateway is asked for the answer until it is there. */
  readonly delivery?: "sync" | "async" | "stream";
  /** Where the gateway also posts its answer. */
  readonly webhookUrl?: string;
  /** Members to put into the body as they are, in the gateway's own words. */
  readonly extraBody?: { readonly [key: string]: Json };
}

/** One question to one model: stable text first, the document last. */
export interface ModelRequest {
  /** Rules and schema: the same for every document of a kind. */
  readonly system: string;
  /** Instructions of the user, then the parts of the document. */
  readonly parts: readonly Part[];
  readonly output: OutputRequest;
  readonly settings: ModelSettings;
  /** What engines that read words work on; wires ignore it. */
  readonly reading: {
    readonly schema: Schema;
    /** Place and proportions of the pages. */
    readonly document: Document;
    readonly pages: readonly PageText[];
    readonly locale: LocaleHints;
    readonly instructions?: string;
  };
}

export interface Candidate {
  readonly text: string;
  readonly finishReason: FinishReason;
  readonly rawFinishReason?: string;
  /** By JSON pointer; only from engines that read words. */
  readonly evidence?: Readonly<Record<string, Evidence>>;
  /** Mean natural logarithm of the probabilities of its tokens, where they were asked for. */
  readonly meanLogprob?: number;
}

export interface ModelAnswer {
  /** The model that answered, as the gateway names it. */
  readonly model: string;
  readonly candidates: readonly [Candidate, ...Candidate[]];
  readonly usage: Usage;
  /** What was done differently from what was asked. */
  readonly warnings?: readonly Warning[];
}

export interface CallContext {
  readonly signal: AbortSignal;
  /** Called with each piece of text as it streams in. */
  readonly onText?: (text: string) => void;
  /** Called once for every HTTP exchange, also for failed ones. */
  readonly onRequest?: (request: HttpRequest) => void;
}

/** One callable model of one gateway, or an engine of our own. `call` makes one request and throws `GleanerError`. */
export interface Model {
  /** `gateway/model-id`, or an id without a slash for engines of our own. */
  readonly id: string;
  /** Where it is called, without credentials; what is learnt of a model at one address does not hold at another. */
  readonly address?: string;
  /** Name of the gateway in traces, where the conventions have another one than what stands before the slash. */
  readonly provider?: string;
  readonly capabilities: Capabilities;
  /** Absent where its gateway has no batches. */
  readonly batch?: BatchDelivery;
  call(request: ModelRequest, context: CallContext): Promise<ModelAnswer>;
}
