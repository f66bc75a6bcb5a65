import type { TaskResult } from "../batch/process-task.ts";
import { recordError } from "../recording/record-error.ts";
import type { BlobStore } from "../stores/blob-store.ts";
import type { StoredOutcome } from "./stored-outcome.ts";

/** Puts what came of a document into the store, before its job ends. Throws `result.unwritable`, `queue.unavailable`. */
export async function writeOutcome(
  store: BlobStore,
  key: string,
  { outcome, ...details }: TaskResult,
  round: number,
): Promise<StoredOutcome> {
  const { sha256, status, extraction, error } = outcome;
  const stored: StoredOutcome = {
    kind: "gleaner.outcome/1",
    round,
    sha256,
    status,
    ...(extraction ? { extraction } : {}),
    ...(error
      ? {
          error: {
            ...recordError(error),
            ...(error.issues ? { issues: error.issues } : {}),
            ...(error.attempts ? { attempts: error.attempts } : {}),
          },
        }
      : {}),
    ...details,
  };
  await store.put(key, Buffer.from(JSON.stringify(stored)));
  return stored;
}
