/** A stream of a compound file: what a file is in a folder. */
export interface CompoundStream {
  readonly name: string;
  /** In bytes, as its directory states it. */
  readonly size: number;
  /** Its bytes; fewer than `size` where the file is cut off or its parts cannot be found. */
  read(): Uint8Array;
}

/** A folder of a compound file; the root is one as well. */
export interface CompoundFolder {
  readonly name: string;
  readonly folders: readonly CompoundFolder[];
  readonly streams: readonly CompoundStream[];
}

/** The container of Outlook's mails and of Office files before 2007. */
export interface CompoundFile {
  readonly root: CompoundFolder;
  /** True where parts of its directory are missing: there may have been more in it. */
  readonly isDamaged: boolean;
}
