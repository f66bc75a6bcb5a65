import type { BytesFormat, ChildFile } from "../ports/format.ts";
import { aloneSizes } from "./flow/alone-sizes.ts";

/** Each mail begins with a line that no mail may hold: the sender and the time it came. */
const start = /(?:^|\r?\n)From [^\r\n]{1,200}? \d\d:\d\d(?::\d\d)? [^\r\n]{0,40}\r?\n/gu;

/** Where the mails of a mailbox begin and end, in bytes: one byte is one character here. */
function listMails(text: string): { readonly start: number; readonly end: number }[] {
  const marks = [...text.matchAll(start)];
  return marks.map((mark, index) => ({
    start: mark.index + mark[0].length,
    end: marks[index + 1]?.index ?? text.length,
  }));
}

async function* readMails(text: string, name: string): AsyncGenerator<ChildFile> {
  for (const [index, { start: from, end }] of listMails(text).entries()) {
    // Lines that look like such a beginning were marked with an angle bracket.
    const mail = text.slice(from, end).replaceAll(/^>(>*From )/gmu, "$1");
    const base = name.replace(/\.[^.]*$/u, "");
    yield {
      name: `${base}-${index + 1}.eml`,
      bytes: new Uint8Array(Buffer.from(mail, "latin1")),
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
