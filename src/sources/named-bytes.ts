/** A file that is not held in memory. */
export interface DiskFile {
  /** Absolute. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Removes it where it is a copy of ours; the user's own file stays. */
  remove(): Promise<void>;
}

/** A source after it was fetched: its bytes, and what it says about itself. */
export interface NamedBytes {
  /** All of them; where it lies on disk, the first ones, by which its type is told. */
  readonly bytes: Uint8Array;
  readonly disk?: DiskFile;
  /** Base name, or a neutral word such as `bytes`; never a path with credentials. */
  readonly name: string;
  /** What the caller or the server says it is; a hint, never believed against the content. */
  readonly declaredMediaType?: string;
  /** What the caller or the server says its characters are encoded in; a hint. */
  readonly declaredCharset?: string;
  /** True where the caller handed over text, so that its content is not looked at. */
  readonly isText?: boolean;
  /** The web address without credentials and signatures. */
  readonly url?: string;
  /** The web address as it was fetched, where it can be handed to others at all. */
  readonly address?: string;
  /** True where `address` holds a secret or leads into a private network. */
  readonly isUrlPrivate?: boolean;
}
