import type { BatchOutcome } from "./batch-outcome.ts";
import type { UnplacedRecord } from "./create-outcome-writer.ts";
import type { TaskResult } from "./process-task.ts";

interface Details extends Pick<TaskResult, "key" | "isReused" | "milliseconds"> {
  readonly id: number;
  readonly report?: string;
}

/** What the journal keeps of an outcome. */
export function toTaskRecord(outcome: BatchOutcome, details: Details): UnplacedRecord {
  const { status, sha256, extraction, error } = outcome;
  const { id, key, isReused, milliseconds, report } = details;
  const attempts = extraction?.attempts ?? error?.attempts ?? [];
  const cost = isReused ? 0 : (extraction?.usage ?? error?.usage)?.cost;
  const failed = (extraction?.checks ?? []).filter((check) => check.status === "fail");
  // Why it is not verified, where nothing worse is to be said of it.
  const reasons = error ? [] : [...new Set((extraction?.verdictReasons ?? []).map(({ code }) => code))];
  return {
    id,
    status,
    sha256,
    attempts: isReused ? 0 : attempts.length,
    milliseconds,
    isReused,
    failedChecks: [...new Set(failed.map((check) => check.id))],
    // What a model said cannot be used; all else that fails may go better with the same answers.
    keepsAnswers: error !== undefined && !error.code.startsWith("output."),
    ...(key === undefined ? {} : { result: key }),
    ...(cost === undefined ? {} : { cost }),
    ...(extraction ? { verdict: extraction.verdict } : {}),
    ...(error ? { code: error.code, note: error.message } : {}),
    ...(reasons.length > 0 ? { note: reasons.join(", ") } : {}),
    ...(report === undefined ? {} : { report }),
  };
}
