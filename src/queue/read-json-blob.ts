import type { BlobStore } from "../stores/blob-store.ts";

/** The value of a blob of JSON; undefined where there is none, or none that is whole. */
export async function readJsonBlob(store: BlobStore, key: string): Promise<unknown> {
  const bytes = await store.get(key);
  if (!bytes) return undefined;
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}
