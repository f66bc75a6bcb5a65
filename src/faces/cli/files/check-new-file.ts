import { lstat, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { GleanerError } from "../../../errors/gleaner-error.ts";
import { existsError } from "./exists-error.ts";
import { isPipe } from "./is-pipe.ts";
import { isStoreAddress } from "./is-store-address.ts";

/** Makes sure, before any paid work, that a result can be written. Throws `result.exists` or `result.unwritable`. */
export async function checkNewFile(path: string, option: string): Promise<void> {
  if (isStoreAddress(path)) {
    const { openObject } = await import("./open-object.ts");
    const { store, key } = await openObject(path, option);
    if (await store.stat(key)) throw existsError(path, option);
    return;
  }
  if (await isPipe(path)) return;
  const there = await lstat(path).catch(() => undefined);
  if (there) throw existsError(path, option, there.isDirectory());
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
