import type { Address, Attachment, Email, Mailbox } from "postal-mime";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { BytesFormat } from "../ports/format.ts";
import type { Mail, MailAttachment } from "./email/mail.ts";
import { openMail } from "./email/open-mail.ts";
import { stateCharsets } from "./email/state-charsets.ts";
import { writeMailbox } from "./email/write-mailbox.ts";
import { aloneSizes } from "./flow/alone-sizes.ts";
import { warnOfEncoding } from "./flow/warn-of-encoding.ts";

/** Parts inside parts; programs write three or four. */
const maxNesting = 50;
/** Of all headers in it together, those of its parts included. */
const maxHeadersSize = 2 * 1024 * 1024;

function writeAddresses(addresses: readonly Address[] | undefined): string {
  const boxes = (addresses ?? []).flatMap((address) => (address.group ? address.group : [address]));
  return boxes.map(({ name, address }: Mailbox) => writeMailbox(name, address)).join(", ");
}

function clean(text: string | undefined): string {
  return (text ?? "").replaceAll(/\s+/gu, " ").trim();
}

function toBytes(content: Attachment["content"]): Uint8Array {
  if (typeof content === "string") return new Uint8Array(Buffer.from(content));
  return new Uint8Array(content);
}

function toAttachment(
  { filename, mimeType, disposition, related, content }: Attachment,
  index: number,
): MailAttachment {
  const isMail = mimeType.toLowerCase() === "message/rfc822";
  const base =
    clean(filename ?? "")
      .split(/[\\/]/u)
      .at(-1) ?? "";
  return {
    name: base === "" ? `attachment-${index + 1}${isMail ? ".eml" : ""}` : base,
    mediaType: mimeType.toLowerCase(),
    bytes: toBytes(content),
    isInline: related === true || disposition === "inline",
  };
}

function toMail({ from, to, cc, subject, headers, text, html, attachments }: Email): Mail {
  const date = clean(headers.find(({ key }) => key === "date")?.value);
  const sender = from ? writeAddresses([from]) : "";
  return {
    headers: [
      ["From", sender],
      ["To", writeAddresses(to)],
      ["Cc", writeAddresses(cc)],
      ["Date", date],
      ["Subject", clean(subject)],
    ],
    subject: clean(subject),
    from: sender,
    date,
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
    attachments: attachments.map((attachment, index) => toAttachment(attachment, index)),
  };
}

async function parse(bytes: Uint8Array, name: string): Promise<Email> {
  const { default: PostalMime } = await import("postal-mime");
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      attachmentEncoding: "arraybuffer",
      maxNestingDepth: maxNesting,
      maxHeadersSize,
    });
  } catch (error) {
    const limit = /nesting|header/iu.exec(error instanceof Error ? error.message : "")?.[0].toLowerCase();
    throw new GleanerError(limit === undefined ? "input.corrupt" : "input.too-large", {
      what: `Cannot read ${name}`,
      seen:
        limit === undefined
          ? "its parts cannot be told apart"
          : limit === "header"
            ? `its headers are longer together than ${maxHeadersSize} bytes`
            : `its parts lie deeper than ${maxNesting} inside one another`,
      hint: "Save the mail again, or pass its attachments.",
      where: { source: name },
      cause: error,
    });
  }
}

/** Bytes that are no letters in the encoding that the mail states, or in UTF-8 where it states none. */
function hasLostLetters({ from, to, cc, subject, text, html, attachments }: Email): boolean {
  const names = attachments.map(({ filename }) => filename ?? "");
  const shown = [
    from ? writeAddresses([from]) : "",
    writeAddresses(to),
    writeAddresses(cc),
    subject,
    text,
    html,
  ];
  return [...shown, ...names].some((part) => part?.includes("\uFFFD"));
}

/** A mail: its headers and its text, then what is attached to it, mails within it included. Nothing is loaded from the web. */
const email: BytesFormat = {
  id: "email",
  mediaTypes: ["message/rfc822"],
  aloneFrom: aloneSizes.text,
  async open({ bytes, name }) {
    const mail = await parse(bytes, name);
    const stated = hasLostLetters(mail) ? await stateCharsets(bytes) : undefined;
    if (!stated) return await openMail(name, toMail(mail));
    const warnings = [warnOfEncoding(name, stated.encoding)];
    return await openMail(name, { ...toMail(await parse(stated.bytes, name)), warnings });
  },
};
export default email;
