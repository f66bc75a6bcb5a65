import type { InputFile } from "../document/input-file.ts";
import type { Warning } from "../document/warning.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";
import type { OpenFile } from "../ports/format.ts";

/** One opened file of a document, with what is needed to hand it on and to let go of it. */
export interface ComposedFile {
  readonly file: InputFile;
  /** All of its bytes; read from disk each time where they are not held in memory. */
  readonly readBytes: () => Promise<Uint8Array>;
  readonly opened: OpenFile;
  /** Removes what was put on disk for it. */
  readonly release?: () => Promise<void>;
  readonly address?: string;
  /** Why files in it were not read, each of which is a warning as well. */
  readonly refusals?: readonly GleanerError[];
  /** Found before the format saw the file. */
  readonly warnings: readonly Omit<Warning, "file">[];
}
