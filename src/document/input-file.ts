/** One file of a document as it was handed in. */
export interface InputFile {
  /** Base name, or a neutral word (`stdin`, `bytes`) where there is none; never a path with credentials. */
  readonly name: string;
  /** Detected from the content. */
  readonly mediaType: string;
  readonly sha256: string;
  /** Size in bytes. */
  readonly size: number;
  /** The address it was loaded from, without credentials, where it was a URL. */
  readonly url?: string;
}
