import { basename } from "node:path";
import { nameMail } from "../../formats/mbox/name-mail.ts";
import type { ListedTask } from "../journal/task-row.ts";
import { findMails } from "./find-mails.ts";

/** The mails of a mailbox, each a document; a file that is none, or cannot be read, is one itself. */
export async function* listMailbox(source: string, path: string): AsyncGenerator<ListedTask> {
  const mails = findMails(path);
  let number = 0;
  try {
    for await (const { start, end } of mails) {
      number += 1;
      const name = nameMail(basename(path), number);
      yield { source: `${source}/${name}`, place: { kind: "mail", path, start, end, name } };
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "no";
    // Opening it as a document says what is wrong with it; mails that may be missing are not forgotten in silence.
    if (number > 0)
      yield { source, place: { kind: "broken", seen: `reading it failed behind these mails (${code})` } };
  }
  if (number === 0) yield { source, place: { kind: "path", path } };
}
