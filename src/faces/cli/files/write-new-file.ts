import { randomUUID } from "node:crypto";
import { link, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { GleanerError } from "../../../errors/gleaner-error.ts";
import { checkNewFile } from "./check-new-file.ts";
import { existsError } from "./exists-error.ts";
import { isPipe } from "./is-pipe.ts";
import { isStoreAddress } from "./is-store-address.ts";

/**
 * Writes a file that is either whole or not there, and never replaces one: the content goes to a temporary file beside
 * it, which gets the name at the end; pieces of text are written one after the other. An `s3://` address is an object instead, a pipe is written to as it is. Throws `result.exists` or `result.unwritable`.
 */
export async function writeNewFile(
  path: string,
  content: string | Uint8Array | Iterable<string>,
  option: string,
): Promise<void> {
  if (isStoreAddress(path)) {
    await checkNewFile(path, option);
    const { openObject } = await import("./open-object.ts");
    const { store, key } = await openObject(path, option);
    await store.put(key, toBytes(content));
    return;
  }
  // A pipe has neither a folder for a temporary file nor anything that could be replaced.
  const isThere = await isPipe(path);
  const temporary = isThere ? path : join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, isThere ? "w" : "wx");
    try {
      await file.writeFile(content);
      if (!isThere) await file.sync();
    } finally {
      await file.close();
    }
    if (!isThere) await giveName(temporary, path, option);
  } catch (error) {
    if (error instanceof GleanerError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EEXIST") throw existsError(path, option);
    throw new GleanerError("result.unwritable", {
      what: `Cannot write ${path}`,
      seen: `the system says ${code ?? "no"}`,
      hint: "Check the folder's rights and the space on the disk.",
      where: { option },
      cause: error,
    });
  } finally {
    if (!isThere) await rm(temporary, { force: true });
  }
}

function toBytes(content: string | Uint8Array | Iterable<string>): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return typeof content === "string"
    ? Buffer.from(content)
    : Buffer.concat([...content].map((piece) => Buffer.from(piece)));
}

/** A hard link fails where the name is taken, which a rename does not; file systems without links get the rename. */
async function giveName(temporary: string, path: string, option: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS" && code !== "EOPNOTSUPP") throw error;
    await checkNewFile(path, option);
    await rename(temporary, path);
  }
}
