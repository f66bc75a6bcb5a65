import type { OpenFile } from "../../ports/format.ts";

/** A file or folder in an archive. */
export interface ArchiveEntry {
  /** As it is stored, with its folders; never a path to write to. */
  readonly path: string;
  readonly isEncrypted: boolean;
  readonly isFolder: boolean;
}

/** An archive whose files are taken out one by one, each only as far as the limits allow. */
export interface Archive<Entry extends ArchiveEntry = ArchiveEntry> {
  readonly entries: readonly Entry[];
  readonly warnings: OpenFile["warnings"];
  /** The bytes of one of its `entries`. Throws `input.too-large`, `input.unsupported-type` and `input.corrupt`. */
  read(entry: Entry, maxBytes: number): Promise<Uint8Array>;
  close(): Promise<void>;
}
