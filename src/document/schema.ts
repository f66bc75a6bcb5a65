import type { Attachment } from "./attachment.ts";
import type { Document } from "./document.ts";
import type { Evidence } from "./evidence.ts";
import type { Issue } from "./issue.ts";
import type { Json } from "./json.ts";
import type { PageText } from "./page-text.ts";
import type { Rule } from "./rule.ts";
import type { SchemaNode } from "./schema-node.ts";

export type ValidationResult<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** What a reader hands over: JSON in the schema's input shape, and where each value stands. */
export interface ReaderResult {
  readonly json: Json;
  /** By JSON pointer: place in the machine-readable data and the text there. */
  readonly paths: Readonly<Record<string, { readonly path: string; readonly raw: string }>>;
  readonly file: number;
}

/** Machine-readable data that a reader knows and cannot read. */
export interface ReaderFailure {
  readonly isDamaged: true;
  readonly file: number;
}

/** Data made from words alone, with the words behind each leaf. */
export interface WordsResult {
  readonly json: Json;
  /** By JSON pointer. */
  readonly evidence: Readonly<Record<string, Evidence>>;
  /** True where it has only some of the leaves; an engine searches for the others. */
  readonly isPartial?: boolean;
}

/** Maps machine-readable content straight to data, without a model. */
export interface Reader {
  readonly id: string;
  /** Undefined where the document holds nothing that this reader knows; a failure where it is damaged: then the pages are read instead. */
  read(
    document: Document,
    attachments: readonly Attachment[],
  ): Promise<ReaderResult | ReaderFailure | undefined>;
}

/** What a code on a page changes in an answer. */
export interface CodeResult {
  /** The answer with the values of the code put in. */
  readonly json: Json;
  /** By JSON pointer: the values that stand in the code, as written there. */
  readonly values: Readonly<Record<string, string>>;
}

/** Takes values from a QR code that was read off a page, exactly and without a model. */
export interface CodeReader {
  readonly id: string;
  /**
   * Undefined where the text is no code that this reader knows. Pure; put into its own result, it changes nothing more.
   *
   * @param text what the code says
   * @param json what was answered so far, in the schema's input shape
   */
  read(text: string, json: Json): CodeResult | undefined;
}

/** A schema as every step sees it, whatever it was written in. */
export interface Schema<T = unknown> {
  readonly name: string;
  readonly version: string;
  readonly title: string;
  /** Rules for the model, in its own words. */
  readonly instructions: string;
  /** Walked from the input side, before transforms. */
  readonly node: SchemaNode;
  /** JSON Schema draft 2020-12 of the input side, `code` leaves left out. */
  readonly jsonSchema: { readonly [key: string]: Json };
  readonly rules: readonly Rule[];
  /** `grounding`: verified by grounding alone, without defining checks. */
  readonly defining?: "grounding";
  /** Pointers of what every document of the kind has; of a group one is enough. */
  readonly essentials?: readonly (readonly string[])[];
  /** True where it has a place for every amount that stands among totals. */
  readonly holdsAllAmounts?: boolean;
  /** Pairs of dates of which the second is later: where it is absent, a later date that no value uses may be it. */
  readonly laterDates?: readonly (readonly [earlier: string, later: string])[];
  readonly readers: readonly Reader[];
  /** Take values from QR codes on the pages; absent where nobody wants any. */
  readonly codes?: readonly CodeReader[];
  readonly examples: readonly { readonly text: string; readonly data: Json }[];
  /** sha256 of name, version, JSON Schema and instructions. */
  readonly hash: string;
  /** True where documents are sent to a hosted model only if the caller allows it. */
  readonly staysLocal?: boolean;
  /**
   * For schemas whose data is the reading itself (`ocr`), or has parts that a code of its own reads (the lines of a passport): how
   * an engine that reads words answers it. Undefined where the words hold nothing of the kind.
   */
  fromWords?(pages: readonly PageText[], document: Document): WordsResult | undefined;
  /** Fills leaves of role `code` (boxes, spans, ids) into an answer that lacks them; runs before validation. */
  complete?(json: Json, pages: readonly PageText[], document: Document): Json;
  /** JSON (input side) to the typed output; async refinements run. */
  validate(json: Json): Promise<ValidationResult<T>>;
}
