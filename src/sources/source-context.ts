/** What fetching a source may depend on. */
export interface SourceContext {
  readonly limits: {
    /** Of a source that is held in memory. */
    readonly maxBytes: number;
    /** Of a recording or archive, which lies on disk. */
    readonly maxDiskBytes: number;
    readonly connectTimeoutMs: number;
    readonly callTimeoutMs: number;
    readonly maxRedirects: number;
  };
  /** Hosts, or `host:port`, that may be loaded although their addresses are private. */
  readonly allowHosts: readonly string[];
  readonly signal?: AbortSignal;
}
