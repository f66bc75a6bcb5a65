import type { Extraction } from "../document/extraction.ts";
import type { ResultCache } from "../batch/result-cache.ts";
import type { BlobStore } from "../stores/blob-store.ts";
import { readJsonBlob } from "./read-json-blob.ts";

/** Results in a store, by all that they depend on: used by every worker and every run. */
export function shareResults(store: BlobStore): ResultCache {
  const keyOf = (key: string): string => `results/${key.slice(0, 2)}/${key}.json`;
  return {
    find: async (key) => (await readJsonBlob(store, keyOf(key))) as Extraction<unknown> | undefined,
    async keep(key, extraction) {
      try {
        await store.put(keyOf(key), Buffer.from(JSON.stringify(extraction)));
        return true;
      } catch {
        return false;
      }
    },
  };
}
