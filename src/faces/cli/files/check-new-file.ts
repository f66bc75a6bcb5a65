import { lstat, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { GleanerError } from "../../../errors/gleaner-error.ts";

/** The error for a file that is there already and would be lost. */
export function existsError(path: string, option: string): GleanerError {
  return new GleanerError("result.exists", {
    what: `Cannot write ${path}`,
    seen: "a file of this name exists",
    hint: "Choose another name, or move the old file away.",
    where: { option },
  });
}

/** Makes sure, before any paid work, that a result can be written. Throws `result.exists` or `result.unwritable`. */
export async function checkNewFile(path: string, option: string): Promise<void> {
  const isThere = await lstat(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw existsError(path, option);
  const folder = dirname(resolve(path));
  const isFolder = await stat(folder).then(
    (status) => status.isDirectory(),
    () => false,
  );
  if (isFolder) return;
  throw new GleanerError("result.unwritable", {
    what: `Cannot write ${path}`,
    seen: "its folder does not exist",
    hint: `Make the folder first: ${folder}.`,
    where: { option },
  });
}
