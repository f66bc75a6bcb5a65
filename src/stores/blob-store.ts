/** One blob of a store, without its bytes. */
export interface StoredBlob {
  readonly key: string;
  /** In bytes. */
  readonly size: number;
  /** Changes with its bytes, where the store says so. */
  readonly tag?: string;
}

/** Bytes by key, in one place that several machines reach; keys are parts joined by slashes. A blob is whole or not there. */
export interface BlobStore {
  /** Where it is, safe to show. */
  readonly address: string;
  /** Undefined where there is none. Throws `queue.unavailable`, `input.unreadable`. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Its bytes piece by piece, for what may be larger than memory; undefined where there is none. Throws as `get` does. */
  open(
    key: string,
  ): Promise<{ readonly size: number; readonly chunks: AsyncIterable<Uint8Array> } | undefined>;
  stat(key: string): Promise<StoredBlob | undefined>;
  /** Replaces what is there. Throws `result.unwritable`, `queue.unavailable`. */
  put(key: string, content: Uint8Array): Promise<void>;
  /** The same from a file of any size. */
  putFile(key: string, path: string): Promise<void>;
  /** Those whose keys begin so, in no certain order. */
  list(prefix: string): AsyncIterable<StoredBlob>;
  /** Nothing happens where there is none. */
  remove(key: string): Promise<void>;
}
