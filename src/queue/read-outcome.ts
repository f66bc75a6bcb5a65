import type { TaskResult } from "../batch/process-task.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { StoredOutcome } from "./stored-outcome.ts";

/** What came of a document, under the name by which it was listed. */
export function readOutcome(stored: StoredOutcome, source: string): TaskResult {
  const { sha256, status, extraction, error, key, isReused, milliseconds } = stored;
  const { code, ...details } = error ?? {};
  const failure =
    error &&
    code &&
    new GleanerError(code, {
      ...error,
      ...details,
      where: { ...error.where, source },
      ...(extraction ? { partial: extraction } : {}),
    });
  return {
    outcome: {
      source,
      sha256,
      status,
      ...(extraction ? { extraction } : {}),
      ...(failure ? { error: failure } : {}),
    },
    ...(key === undefined ? {} : { key }),
    isReused,
    milliseconds,
  };
}
