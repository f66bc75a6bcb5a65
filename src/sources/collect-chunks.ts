import { tooLarge } from "./too-large.ts";

function toBytes(chunk: unknown): Uint8Array | undefined {
  if (typeof chunk === "string") return Buffer.from(chunk);
  if (chunk instanceof ArrayBuffer) return new Uint8Array(chunk);
  if (ArrayBuffer.isView(chunk)) return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  return undefined;
}

/**
 * Joins a stream's chunks; stops reading as soon as `maxBytes` is passed, or when `signal` aborts while a chunk is awaited.
 * Throws `input.too-large`, TypeError for chunks that are no bytes, the signal's reason, and whatever the stream throws.
 */
export async function collectChunks(
  stream: AsyncIterable<unknown>,
  options: { readonly name: string; readonly maxBytes: number; readonly signal?: AbortSignal },
): Promise<Uint8Array> {
  const { name, maxBytes, signal } = options;
  signal?.throwIfAborted();
  const iterator = stream[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let total = 0;
  const aborted = Promise.withResolvers<never>();
  aborted.promise.catch(() => undefined);
  const abort = (): void => aborted.reject(signal?.reason);
  signal?.addEventListener("abort", abort);
  let isDone = false;
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), aborted.promise]);
      if (next.done === true) {
        isDone = true;
        return Buffer.concat(chunks, total);
      }
      const bytes = toBytes(next.value);
      if (!bytes) throw new TypeError("the stream does not give bytes");
      total += bytes.byteLength;
      if (total > maxBytes) throw tooLarge(name, maxBytes);
      chunks.push(bytes);
    }
  } finally {
    signal?.removeEventListener("abort", abort);
    // Not awaited: a source that hangs would also hang in its own clean-up.
    if (!isDone) void iterator.return?.()?.catch(() => undefined);
  }
}
