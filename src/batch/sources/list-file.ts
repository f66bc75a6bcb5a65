import { resolve } from "node:path";
import type { ListedTask } from "../journal/task-row.ts";
import { isArchiveName } from "./is-archive-name.ts";
import { listArchive } from "./list-archive.ts";

/** A file as the document that it is, or an archive as those in it. */
export async function* listFile(path: string): AsyncGenerator<ListedTask> {
  const place = resolve(path);
  if (isArchiveName(path)) yield* listArchive(path, place);
  else yield { source: path, place: { kind: "path", path: place } };
}
