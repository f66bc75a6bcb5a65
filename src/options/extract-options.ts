import type { ExtractionEvent } from "../document/event.ts";
import type { LocaleHints } from "../document/locale-hints.ts";
import type { PageRange } from "../document/page-range.ts";
import type { Budget } from "../money/create-budget.ts";
import type { AnswerStore } from "../ports/answer-store.ts";
import type { Model, ModelSettings } from "../ports/model.ts";
import type { TranscriberOptions } from "./transcriber-options.ts";
import type { Capabilities, Price } from "../ports/capabilities.ts";
import type { CatalogueEntry } from "../ports/catalogue-entry.ts";

/** Caps on input; each is named in the `input.too-large` or `input.timeout` error that reports it. */
export interface Limits {
  /** Bytes of a source held in memory. @default 104857600 */
  readonly maxBytes?: number;
  /** @default 2000 */
  readonly maxPages?: number;
  /** Pixels of one picture. @default 100000000 */
  readonly maxPixels?: number;
  /** Milliseconds for opening a file, and for each page. @default 8000 */
  readonly pageTimeoutMs?: number;
  /** Milliseconds to connect. @default 30000 */
  readonly connectTimeoutMs?: number;
  /** Milliseconds for one question to a model, repetitions and pauses included, or for one download. @default 300000 */
  readonly callTimeoutMs?: number;
  /** @default 5 */
  readonly maxRedirects?: number;
  /** Bytes of a recording or archive, which lies on disk. @default 4294967296 */
  readonly maxDiskBytes?: number;
  /** Seconds of one recording. @default 14400 */
  readonly maxSeconds?: number;
  /** Pictures taken from one recording. @default 1000 */
  readonly maxFrames?: number;
  /**
   * Files in one archive or mail, those of archives inside it counted with them; mails of a mailbox where all of them are one
   * document. @default 1000
   */
  readonly maxFiles?: number;
  /** Archives and mails inside one another. @default 3 */
  readonly maxDepth?: number;
  /** Bytes that the files in one archive may come to, all together. @default 1073741824 */
  readonly maxExpandedBytes?: number;
  /** Times that an archive may grow when it is unpacked. @default 200 */
  readonly maxExpansion?: number;
}

/** Limits of one key at one gateway, held for all calls of this process; calls wait for their turn in order. */
export interface RateLimits {
  /** In any 60 seconds. */
  readonly requestsPerMinute?: number;
  /** Input and output tokens in any 60 seconds: estimated when a call is sent, counted when its answer is there. */
  readonly tokensPerMinute?: number;
  /** Calls under way at once. */
  readonly concurrency?: number;
}

/** Access to one gateway; wins over the environment. */
export interface GatewayOptions {
  readonly apiKey?: string;
  readonly baseUrl?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** By model id as the gateway names it. */
  readonly prices?: Readonly<Record<string, Price>>;
  /** By model id as the gateway names it, or `*` for all: where a model takes or gives something else than is assumed. */
  readonly capabilities?: Readonly<Record<string, Partial<Capabilities>>>;
  /** What the gateway's own catalogue says, by model id, as `readCatalogue` gives it; above what we know, below `capabilities` and `prices`. */
  readonly catalogue?: Readonly<Record<string, CatalogueEntry>>;
  /** Other spellings of a model id, in the order in which they are sent; the first one is sent first. */
  readonly spellings?: Readonly<Record<string, readonly string[]>>;
  /** Bytes of media that a request carries itself; from there on they are uploaded, where the gateway has a place for it. */
  readonly inlineBytes?: number;
  /** What the key allows. Without it calls are held back only after the gateway said that there were too many. */
  readonly limits?: RateLimits;
  /** Milliseconds before a job is asked after for the first time; the wait grows from there. */
  readonly pollDelayMs?: number;
}

/** What calls of one extraction may come to, all together; each call sets its worst case aside first, so no cap is passed. */
export interface BudgetOptions {
  /** USD. */
  readonly maxCost?: number;
  /** Input and output tokens. */
  readonly maxTokens?: number;
  /** What to do with a model whose price is unknown under a cap on cost. @default "refuse" */
  readonly unknownPrice?: "refuse" | "allow";
  /** A budget (see `createBudget`) that other extractions spend from as well; its caps hold beside those of this one. */
  readonly shared?: Budget;
}

/** What opening a source may depend on. */
export interface LoadOptions {
  readonly password?: string;
  readonly pages?: PageRange;
  readonly limits?: Limits;
  /** Hosts that may be loaded although their addresses are private. */
  readonly allowHosts?: readonly string[];
  readonly grounding?: { readonly words?: "auto" | "text-layer" | "off" };
  /** Writes down what is said in recordings; only where it is set here or by TRANSCRIBER_BASE_URL. */
  readonly transcriber?: TranscriberOptions;
  /** Folder that every question to a model or speech server and its answer are written to, without keys, documents and media. */
  readonly record?: string;
  /**
   * Folder that `record` has written: models and speech servers are answered from it, without network and key. Recorded cost is
   * shown, and counts against `maxCost` as it did then, so that a run takes the same turns; nothing is paid.
   */
  readonly replay?: string;
  readonly signal?: AbortSignal;
}

/** Options of `extract`. Unknown keys are refused with the nearest known one. */
export interface ExtractOptions<TSchema = unknown> extends LoadOptions {
  /** A ready-made or `defineSchema` schema, a zod 4 or zod 3 type, or a JSON Schema. */
  readonly schema: TSchema;
  /** First choice, then fallbacks. @default "embedded" */
  readonly model?: string | Model | readonly (string | Model)[];
  readonly instructions?: string;
  readonly locale?: LocaleHints;
  /** Questions for one planned request over the whole chain, the first included. @default 3 */
  readonly attempts?: number;
  /**
   * Readings of each page by a model that is sent pages, each ending its requests elsewhere; their answers are merged, so that a long list
   * that one reading left gaps in gets fewer of them. Each reading is paid for. @default 1
   */
  readonly passes?: number;
  readonly budget?: BudgetOptions;
  /**
   * In which order the models of a list are asked. `cheapest`: by what the plan is estimated to cost; a model without a
   * price comes last. `fastest`: by how long this process waited for answers of each so far; those that were never asked
   * come first, in the order of the list, so that each is measured once. A model that reads words instead of pages keeps
   * its place in the list. @default "in-order"
   */
  readonly route?: "in-order" | "cheapest" | "fastest";
  /** Asked instead of the model that answered whenever an answer has to be repaired. */
  readonly repairModel?: string | Model;
  /**
   * Models that answer the document as well, `embedded` among them if wanted, so that each value is voted on: what the
   * checks or the document speak for is taken, other values are shown with the models that give them, and a place where
   * nothing decides is a reason against `verified`. Each of them is paid for.
   */
  readonly voters?: string | Model | readonly (string | Model)[];
  /**
   * The first model of the list answers, and each next one is asked only for what the answer so far has wrong: values that
   * do not fit the schema, that a failed check names, that do not stand in the document or could not be read there; and
   * those that all defining checks lack. @default false
   */
  readonly escalate?: boolean;
  readonly gateways?: Readonly<Record<string, GatewayOptions>>;
  readonly settings?: ModelSettings;
  /** Pass URLs with credentials or signed queries on to a model that can fetch. @default false */
  readonly passUrls?: boolean;
  /** Documents of schemas that stay local, such as `id-document`, may go to a hosted model. @default false */
  readonly allowRemote?: boolean;
  readonly onEvent?: (event: ExtractionEvent) => void;
  /** Keeps answers of models until the document is done, so that work taken up after a crash pays for none of them twice. */
  readonly answers?: AnswerStore;
}
