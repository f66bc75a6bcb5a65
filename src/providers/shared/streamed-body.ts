/** The content of a request that is made while it is sent, so that it never stands in memory as a whole. */
export interface StreamedBody {
  /** In bytes. */
  readonly length: number;
  /** Makes the content from its beginning, each time it is called. */
  readonly chunks: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}
