/** What fetching a source may depend on. */
export interface SourceContext {
  readonly limits: {
    readonly maxBytes: number;
    readonly connectTimeoutMs: number;
    readonly callTimeoutMs: number;
    readonly maxRedirects: number;
  };
  /** Hosts, or `host:port`, that may be loaded although their addresses are private. */
  readonly allowHosts: readonly string[];
  readonly signal?: AbortSignal;
}
