/** A gateway's answer as wires read it. Its content can be read once, as a whole or in pieces. */
export interface HttpAnswer {
  readonly status: number;
  /** True for a status of 200 to 299. */
  readonly ok: boolean;
  /** One header by its name in lower case; several of one name are joined by commas. */
  readonly header: (name: string) => string | null;
  readonly text: () => Promise<string>;
  /** The content as it comes in. */
  readonly chunks: AsyncIterable<Uint8Array>;
}
