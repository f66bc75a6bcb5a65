/** One file of a document as it was handed in. */
export interface InputFile {
  /** Base name, or a neutral word (`stdin`, `bytes`) where there is none; never a path with credentials. */
  readonly name: string;
  /** Detected from the content. */
  readonly mediaType: string;
  readonly sha256: string;
  /** Size in bytes. */
  readonly size: number;
  /** The address it was loaded from, without credentials and signatures, where it was a URL. */
  readonly url?: string;
  /** True where the address holds a secret or leads into a private network: it is not handed on unless the user says so. */
  readonly isUrlPrivate?: boolean;
  /** Its bytes are of no use to anyone without the password, so they are never sent as they are. */
  readonly needsPassword?: boolean;
  /** Title, author, producer, dates: what it says about itself; absent where that is nothing. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** Index in `Document.files` of the mail or archive that it came in. */
  readonly parent?: number;
  /** True for an archive: nothing of its own can be read, only the files in it. */
  readonly isContainer?: boolean;
}
