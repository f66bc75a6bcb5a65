import type { BytesFormat, ChildFile } from "../ports/format.ts";
import { aloneSizes } from "./flow/alone-sizes.ts";
import { mailStart } from "./mbox/mail-start.ts";
import { measureBlankEnd } from "./mbox/measure-blank-end.ts";
import { nameMail } from "./mbox/name-mail.ts";
import { takeMail } from "./mbox/take-mail.ts";

const start = new RegExp(String.raw`(?:^|\r?\n)${mailStart}`, "gu");

/** Where the mails of a mailbox begin and end, in bytes: one byte is one character here. */
function listMails(text: string): { readonly start: number; readonly end: number }[] {
  const marks = [...text.matchAll(start)];
  const starts = marks.map((mark) => mark.index + mark[0].length);
  const end = text.length - measureBlankEnd(text.slice(Math.max(starts.at(-1) ?? 0, text.length - 4)));
  return starts.map((from, index) => ({ start: from, end: marks[index + 1]?.index ?? end }));
}

async function* readMails(text: string, name: string): AsyncGenerator<ChildFile> {
  for (const [index, { start: from, end }] of listMails(text).entries()) {
    yield {
      name: nameMail(name, index + 1),
      bytes: takeMail(text.slice(from, end)),
      mediaType: "message/rfc822",
    };
  }
}

/** A mailbox: the mails in it are what is read. */
const mbox: BytesFormat = {
  id: "mbox",
  mediaTypes: ["application/mbox"],
  aloneFrom: aloneSizes.text,
  async open({ bytes, name }) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    const refuse = (): Promise<never> => Promise.reject(new RangeError("a mailbox has no pages of its own"));
    return {
      pages: [],
      attachments: [],
      metadata: {},
      warnings: [],
      isContainer: true,
      isUnpacked: true,
      children: () => readMails(text, name),
      read: refuse,
      render: refuse,
      close: async () => undefined,
    };
  },
};
export default mbox;
