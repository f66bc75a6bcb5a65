/** What went into a result, so that it can be made again. */
export interface Provenance {
  readonly inputs: readonly { readonly name: string; readonly sha256: string }[];
  /** Package name or engine -> version. */
  readonly versions: Readonly<Record<string, string>>;
  readonly modelAsked: string;
  readonly modelAnswered?: string;
  readonly schema: string;
  readonly schemaHash: string;
  readonly promptHash?: string;
}
