import { GleanerError } from "../errors/gleaner-error.ts";
import type { CallOutcome } from "../steps/call/call-model.ts";
import type { RecordedOutcome } from "./recording.ts";

/** What came of a question, from how it was written down. */
export function toCallOutcome(recorded: RecordedOutcome): CallOutcome {
  if (recorded.ok) return recorded;
  const { code, ...details } = recorded.error;
  return { ...recorded, error: new GleanerError(code, details) };
}
