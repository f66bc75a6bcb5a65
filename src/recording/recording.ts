import type { HttpRequest } from "../document/attempt.ts";
import type { ErrorCode } from "../errors/error-code.ts";
import type { ErrorPlace } from "../errors/gleaner-error.ts";
import type { JsonMode } from "../ports/capabilities.ts";
import type { ModelAnswer } from "../ports/model.ts";
import type { Usage } from "../document/usage.ts";
import type { Warning } from "../document/warning.ts";
import type { QuestionKey } from "./describe-question.ts";

/** A failure as it can be written down and thrown again. */
export interface RecordedError {
  readonly code: ErrorCode;
  readonly what: string;
  readonly seen: string;
  readonly hint: string;
  readonly where: ErrorPlace;
  readonly retryAfterMs?: number;
  readonly usage?: Usage;
}

/** What came of one question, after all repetitions. */
export type RecordedOutcome = {
  readonly requests: readonly HttpRequest[];
  readonly milliseconds: number;
} & (
  | {
      readonly ok: true;
      readonly answer: ModelAnswer;
      readonly jsonMode: JsonMode;
      readonly warnings: readonly Warning[];
    }
  | { readonly ok: false; readonly error: RecordedError }
);

/** One file of a recording: a question, and what came of it each time that it was put. */
export interface Recording {
  readonly kind: "gleaner.recording/1";
  readonly question: QuestionKey;
  readonly outcomes: readonly RecordedOutcome[];
}
