function toBytes(chunk: unknown, encoding?: BufferEncoding): Uint8Array | undefined {
  if (typeof chunk === "string") return Buffer.from(chunk, encoding);
  if (chunk instanceof ArrayBuffer) return new Uint8Array(chunk);
  if (ArrayBuffer.isView(chunk)) return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  return undefined;
}

/** What a Node stream was told to make of its bytes. */
function encodingOf(stream: object): BufferEncoding | undefined {
  const { readableEncoding } = stream as { readonly readableEncoding?: unknown };
  return typeof readableEncoding === "string" && Buffer.isEncoding(readableEncoding)
    ? readableEncoding
    : undefined;
}

/** A web stream stays locked, so that it is seen to be read; it is let go of also while it waits for bytes. */
function iterate(stream: AsyncIterable<unknown>): AsyncIterator<unknown> {
  if (!(stream instanceof ReadableStream)) return stream[Symbol.asyncIterator]();
  const reader = (stream as ReadableStream<unknown>).getReader();
  return {
    async next() {
      const { done, value } = await reader.read();
      return done ? { done, value: undefined } : { done, value };
    },
    async return() {
      await reader.cancel();
      return { done: true, value: undefined };
    },
  };
}

/** A Node stream that waits for bytes does not hear that nobody iterates over it any more. */
function destroy(stream: object): void {
  if ("destroy" in stream && typeof stream.destroy === "function") stream.destroy();
}

/**
 * The chunks of a stream as bytes; ends when `signal` aborts, also while a chunk is awaited. Throws TypeError for chunks that are
 * no bytes, the signal's reason, and whatever the stream throws.
 */
export async function* readChunks(
  stream: AsyncIterable<unknown>,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  signal?.throwIfAborted();
  const encoding = encodingOf(stream);
  const iterator = iterate(stream);
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
        return;
      }
      const bytes = toBytes(next.value, encoding);
      if (!bytes) throw new TypeError("the stream does not give bytes");
      yield bytes;
    }
  } finally {
    signal?.removeEventListener("abort", abort);
    // Not awaited: a source that hangs would also hang in its own clean-up.
    if (!isDone) {
      void iterator.return?.()?.catch(() => undefined);
      destroy(stream);
    }
  }
}
