import { resolve } from "node:path";
import type { ListedTask } from "../journal/task-row.ts";
import { isArchiveName } from "./is-archive-name.ts";
import { listArchive } from "./list-archive.ts";
import { listMailbox } from "./list-mailbox.ts";

/** A file as the document that it is, an archive as the files in it, or a mailbox as its mails. */
export async function* listFile(path: string): AsyncGenerator<ListedTask> {
  const place = resolve(path);
  if (isArchiveName(path)) yield* listArchive(path, place);
  else if (/\.(?:mbox|mbx)$/iu.test(path)) yield* listMailbox(path, place);
  else yield { source: path, place: { kind: "path", path: place } };
}
