import type { CallOutcome } from "../steps/call/call-model.ts";
import { recordError } from "./record-error.ts";
import type { RecordedOutcome } from "./recording.ts";

/** What came of a question as plain data. */
export function toRecordedOutcome(outcome: CallOutcome): RecordedOutcome {
  const { requests, milliseconds } = outcome;
  if (!outcome.ok) return { ok: false, requests, milliseconds, error: recordError(outcome.error) };
  const { answer, jsonMode, warnings } = outcome;
  return { ok: true, requests, milliseconds, answer, jsonMode, warnings };
}
