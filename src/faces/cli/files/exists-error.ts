import { GleanerError } from "../../../errors/gleaner-error.ts";

/** The error for a file that is there already and would be lost, or for a folder where a file is to be. */
export function existsError(path: string, option: string, isFolder = false): GleanerError {
  return new GleanerError("result.exists", {
    what: `Cannot write ${path}`,
    seen: isFolder ? "it is a folder" : "a file of this name exists",
    hint: isFolder ? "Name a new file in it." : "Choose another name, or move the old file away.",
    where: { option },
  });
}
