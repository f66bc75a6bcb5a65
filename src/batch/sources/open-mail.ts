import { open } from "node:fs/promises";
import type { SingleSource } from "../../document/source.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { mailStart } from "../../formats/mbox/mail-start.ts";
import { takeMail } from "../../formats/mbox/take-mail.ts";
import { defaults } from "../../options/defaults.ts";
import { tooLarge } from "../../sources/too-large.ts";
import type { TaskPlace } from "../journal/task-row.ts";

type Mail = Extract<TaskPlace, { kind: "mail" }>;

/** Enough for the line before a mail, and for the one behind it. */
const aroundBytes = 300;
const before = new RegExp(String.raw`(?:^|\r?\n)${mailStart}$`, "u");
const behind = new RegExp(String.raw`^(?:\r?\n)?(?:$|(?<=\n)${mailStart})`, "u");

function unreadable(path: string, code: string): GleanerError {
  return new GleanerError(code === "ENOENT" ? "input.not-found" : "input.unreadable", {
    what: `Cannot read ${path}`,
    seen: code === "ENOENT" ? "there is no such file" : `the system says ${code}`,
    hint: "Put the mailbox back as it was.",
  });
}

/** A piece of a file, one byte a character. */
async function readPiece(path: string, start: number, end: number): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
      return buffer.toString("latin1", 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadable(path, (error as NodeJS.ErrnoException).code ?? "no");
  }
}

/**
 * One mail of a mailbox. Throws `input.unreadable` where it does not begin and end there any more, `input.not-found`, `input.too-large`.
 */
export async function openMail({ path, start, end, name }: Mail): Promise<SingleSource> {
  const { maxBytes } = defaults.limits;
  if (end - start > maxBytes) throw tooLarge(name, maxBytes, end - start);
  const from = Math.max(0, start - aroundBytes);
  const text = await readPiece(path, from, end + aroundBytes);
  const [at, till] = [start - from, end - from];
  if (text.length < till || !before.test(text.slice(0, at)) || !behind.test(text.slice(till))) {
    throw new GleanerError("input.unreadable", {
      what: `Cannot read ${name}`,
      seen: "its mailbox changed since it was listed",
      hint: "Run it again once nobody writes to it.",
    });
  }
  return { bytes: takeMail(text.slice(at, till)), name, mediaType: "message/rfc822" };
}
