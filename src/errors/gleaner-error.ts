import type { Attempt } from "../document/attempt.ts";
import type { Extraction } from "../document/extraction.ts";
import type { Issue } from "../document/issue.ts";
import type { Usage } from "../document/usage.ts";
import { codes } from "./codes.ts";
import type { ErrorCode } from "./error-code.ts";

/** Where something went wrong: whatever is known, never document text. */
export interface ErrorPlace {
  readonly source?: string;
  readonly page?: number;
  readonly part?: string;
  readonly field?: string;
  readonly provider?: string;
  readonly model?: string;
  readonly attempt?: number;
  readonly option?: string;
  /** HTTP status of the gateway's answer. */
  readonly status?: number;
  readonly requestId?: string;
  /**
   * What of our request the gateway refused, where it says so; `schema`: only this JSON Schema; `setting`: the one that
   * `option` names; `url`: it could not fetch an address.
   */
  readonly refused?: "json-mode" | "schema" | "setting" | "url";
  /** The most that the gateway takes of what it refused. */
  readonly limit?: number;
}

export interface GleanerErrorDetails {
  /** What failed, such as `Cannot read scan.pdf`. */
  readonly what: string;
  /** What was seen, such as `it is encrypted`. */
  readonly seen: string;
  /** What to do now, in the imperative, one sentence. */
  readonly hint: string;
  readonly where?: ErrorPlace;
  readonly retryAfterMs?: number;
  readonly issues?: readonly Issue[];
  readonly attempts?: readonly Attempt[];
  readonly usage?: Usage;
  readonly partial?: Extraction<unknown>;
  readonly cause?: unknown;
}

const mark = Symbol.for("gleaner.error");

/**
 * The one error class; told apart by `code`. The message reads `<what failed>: <what was seen>. <what to do>` and
 * never holds document text, model output, keys or headers. `partial` and `cause` stay out of `toJSON`.
 */
export class GleanerError extends Error {
  override readonly name = "GleanerError";
  readonly [mark] = true;
  readonly code: ErrorCode;
  readonly where: ErrorPlace;
  readonly hint: string;
  readonly retryable: boolean;
  readonly retryAfterMs?: number;
  readonly issues?: readonly Issue[];
  readonly attempts?: readonly Attempt[];
  readonly usage?: Usage;
  readonly partial?: Extraction<unknown>;
  readonly #details: GleanerErrorDetails;

  constructor(code: ErrorCode, details: GleanerErrorDetails) {
    super(`${details.what}: ${details.seen}. ${details.hint}`, { cause: details.cause });
    this.code = code;
    this.#details = details;
    this.where = details.where ?? {};
    this.hint = details.hint;
    this.retryable = codes[code].retryable;
    if (details.retryAfterMs !== undefined) this.retryAfterMs = details.retryAfterMs;
    if (details.issues) this.issues = details.issues;
    if (details.attempts) this.attempts = details.attempts;
    if (details.usage) this.usage = details.usage;
    if (details.partial) this.partial = details.partial;
  }

  /** The same failure with more known about it, such as what was paid for until then. */
  extend(more: Partial<GleanerErrorDetails>): GleanerError {
    return new GleanerError(this.code, { ...this.#details, cause: this.cause, ...more });
  }

  toJSON(): Record<string, unknown> {
    return {
      code: this.code,
      message: this.message,
      where: this.where,
      hint: this.hint,
      retryable: this.retryable,
      ...(this.retryAfterMs === undefined ? {} : { retryAfterMs: this.retryAfterMs }),
      ...(this.issues ? { issues: this.issues } : {}),
      ...(this.attempts ? { attempts: this.attempts } : {}),
      ...(this.usage ? { usage: this.usage } : {}),
    };
  }
}
