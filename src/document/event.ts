import type { Attempt, HttpRequest } from "./attempt.ts";
import type { Extraction } from "./extraction.ts";
import type { Json } from "./json.ts";

/** What an extraction tells while it runs. */
export type ExtractionEvent<T = unknown> =
  | { readonly type: "progress"; readonly step: string; readonly done: number; readonly total: number }
  | {
      readonly type: "attempt-start";
      readonly model: string;
      readonly reason: Attempt["reason"];
      readonly request: number;
    }
  /** One HTTP exchange of an attempt has ended, well or badly. */
  | {
      readonly type: "http-exchange";
      readonly model: string;
      readonly request: number;
      readonly exchange: HttpRequest;
    }
  /**
   * What is there so far, in the schema's input shape: values whose end was read, while the answer comes in; then the
   * whole answer. What is final is not changed any more by this run; the rest may be asked for again.
   */
  | { readonly type: "partial"; readonly data: Json; readonly finalPointers: readonly string[] }
  | { readonly type: "attempt-end"; readonly attempt: Attempt }
  | { readonly type: "done"; readonly extraction: Extraction<T> };
