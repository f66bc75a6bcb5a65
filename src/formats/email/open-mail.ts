import type { ChildFile, OpenFile } from "../../ports/format.ts";
import { emptyFile } from "../flow/empty-file.ts";
import { FlowBuilder } from "../flow/flow-builder.ts";
import { isNotable } from "../flow/is-notable.ts";
import { openTexts } from "../flow/open-texts.ts";
import { writeLines } from "../flow/write-lines.ts";
import { readMarkup } from "../html/read-markup.ts";
import type { Mail, MailAttachment } from "./mail.ts";

/** Proofs of who sent it, and how a saved page looks and acts: nothing in them is text for people. */
const unread =
  /^application\/(?:x-)?(?:pkcs7-signature|pgp-signature|pgp-encrypted|pgp-keys|javascript)$|^text\/(?:css|javascript)$/iu;

/** The HTML body holds the tables that the plain one has lost; it counts unless it shows nothing. */
async function readBody({ html, text = "" }: Mail): Promise<string> {
  if (html !== undefined) {
    const flow = new FlowBuilder();
    await readMarkup(html, flow);
    const shown = writeLines(flow.take());
    if (shown !== "") return shown;
  }
  return text.replaceAll(/\r\n?/gu, "\n").trim();
}

/** Without content: the line that ends a part may count as its own. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.byteLength <= 2 && bytes.every((byte) => byte === 0x0a || byte === 0x0d);
}

/** What programs leave behind of a part without content; a file that lost its bytes on the way has a name and is told of. */
function isNothing({ name, bytes, isInline }: MailAttachment): boolean {
  return isBlank(bytes) && (isInline || /^attachment-\d+$/u.test(name));
}

async function* listAttachments({ attachments }: Mail): AsyncGenerator<ChildFile> {
  for (const attachment of attachments) {
    const { name, mediaType, bytes, isInline, error } = attachment;
    if (error) {
      yield { name, bytes, mediaType, error };
      continue;
    }
    if (unread.test(mediaType) || isNothing(attachment)) continue;
    if (isInline && mediaType.startsWith("image/") && !(await isNotable(bytes))) continue;
    yield { name, bytes: isBlank(bytes) ? new Uint8Array() : bytes, mediaType };
  }
}

/** A mail as one text, headers first; its attachments are the files in it. Throws `input.empty`. */
export async function openMail(name: string, mail: Mail): Promise<OpenFile> {
  const { headers, subject, from, date } = mail;
  const shown = headers.filter(([, value]) => value !== "").map(([key, value]) => `${key}: ${value}`);
  const body = await readBody(mail);
  if (shown.length === 0 && body === "" && mail.attachments.length === 0) throw emptyFile(name);
  return openTexts({
    name,
    pages: [{ text: [shown.join("\n"), body].filter((text) => text !== "").join("\n\n") }],
    metadata: {
      ...(subject === undefined || subject === "" ? {} : { title: subject }),
      ...(from === undefined || from === "" ? {} : { author: from }),
      ...(date === undefined || date === "" ? {} : { created: date }),
    },
    ...(mail.warnings ? { warnings: mail.warnings } : {}),
    children: () => listAttachments(mail),
  });
}
