import { open } from "node:fs/promises";
import { measureBlankEnd } from "../../formats/mbox/measure-blank-end.ts";
import { mailStart } from "../../formats/mbox/mail-start.ts";

/** Where one mail lies in its mailbox, in bytes, half-open, without the line before it. */
export interface MailPlace {
  readonly start: number;
  readonly end: number;
}

/** No line before a mail is longer, its line end and the one before it included. */
const mostLineBytes = 300;

/**
 * The mails of a mailbox one by one, found piece by piece, so that it may be of any size; none where it does not begin with a mail. One byte is one
 * character here.
 */
export async function* findMails(path: string, chunkBytes = 1024 * 1024): AsyncGenerator<MailPlace> {
  const first = new RegExp(`^${mailStart}`, "u");
  const next = new RegExp(String.raw`\r?\n${mailStart}`, "gu");
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(chunkBytes);
    let text = "";
    /** Of the file, where `text` begins. */
    let base = 0;
    let start: number | undefined;
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, chunkBytes, base + text.length);
      text += buffer.toString("latin1", 0, bytesRead);
      next.lastIndex = 0;
      if (start === undefined) {
        start = first.exec(text)?.[0].length;
        if (start === undefined) return;
        next.lastIndex = start;
      }
      for (let mark = next.exec(text); mark; mark = next.exec(text)) {
        yield { start, end: base + mark.index };
        start = base + next.lastIndex;
      }
      if (bytesRead === 0) break;
      // Behind the last beginning; what may be one that is not read to its end stays.
      const kept = Math.max(0, start - base, text.length - mostLineBytes);
      base += kept;
      text = text.slice(kept);
    }
    yield { start, end: base + text.length - measureBlankEnd(text.slice(-4)) };
  } finally {
    await file.close();
  }
}
