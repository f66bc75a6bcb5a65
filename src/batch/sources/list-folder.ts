import { opendir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ListedTask } from "../journal/task-row.ts";
import { listFile } from "./list-file.ts";
import { leftover } from "./leftover.ts";

/**
 * All files below a folder, entry by entry, so that it may hold any number; hidden ones are left out. A folder in it that cannot be looked
 * into is a document that fails: its files are not forgotten in silence.
 */
export async function* listFolder(
  folder: string,
  isOwn: (path: string) => boolean,
): AsyncGenerator<ListedTask> {
  let entries;
  try {
    entries = await opendir(folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "no";
    yield { source: folder, place: { kind: "broken", seen: `the folder cannot be looked into (${code})` } };
    return;
  }
  const inner: string[] = [];
  for await (const entry of entries) {
    const path = join(folder, entry.name);
    if (leftover.test(entry.name) || isOwn(resolve(path))) continue;
    if (entry.isDirectory()) inner.push(path);
    else if (entry.isFile() || entry.isSymbolicLink()) yield* listFile(path);
  }
  for (const path of inner.sort()) yield* listFolder(path, isOwn);
}
