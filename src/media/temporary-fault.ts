import { GleanerError } from "../errors/gleaner-error.ts";

/** What the system says of a folder that takes no files. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "its disk is full",
  EDQUOT: "this user's share of its disk is used up",
  EROFS: "it can only be read",
  EACCES: "this user may not write into it",
  EPERM: "this user may not write into it",
  ENOENT: "it is not there",
  ENOTDIR: "it is no folder",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EIO: "its disk fails",
};

/** What a file of ours could not be written for, as an error that says so: the document is not at fault. Others stay as they are. */
export function temporaryFault(error: unknown): unknown {
  const seen = reasons[String((error as { readonly code?: unknown } | undefined)?.code)];
  if (seen === undefined || error instanceof GleanerError) return error;
  return new GleanerError("input.unreadable", {
    what: "Cannot write into the folder for temporary files",
    seen,
    hint: "Make room there, or name another folder in the environment variable TMPDIR.",
    cause: error,
  });
}
