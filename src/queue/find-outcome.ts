import type { BlobStore } from "../stores/blob-store.ts";
import { readJsonBlob } from "./read-json-blob.ts";
import { runKeys } from "./run-keys.ts";
import type { StoredOutcome } from "./stored-outcome.ts";

/** What came of a job in this or a later round; undefined where it has no outcome yet. */
export async function findOutcome(
  store: BlobStore,
  run: string,
  job: string,
  round: number,
): Promise<StoredOutcome | undefined> {
  const found = (await readJsonBlob(store, runKeys(run).outcome(job))) as StoredOutcome | undefined;
  return found?.kind === "gleaner.outcome/1" && found.round >= round ? found : undefined;
}
