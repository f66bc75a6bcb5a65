import { describe, expect, it } from "vitest";
import { encodeGreyPng } from "../../fixtures/make/encode-grey-png.ts";
import { msgOf } from "../../fixtures/make/msg-of.ts";
import type { MsgContent, MsgProperties } from "../../fixtures/make/msg-of.ts";
import msg from "../../src/formats/msg.ts";
import { load } from "../../src/load.ts";
import { readFile } from "../support/read-file.ts";

const hex = (...pieces: readonly string[]): Buffer => Buffer.from(pieces.join("").replaceAll(" ", ""), "hex");
const mail = (properties: MsgProperties, more: Omit<MsgContent, "properties"> = {}): Uint8Array =>
  msgOf({ properties: { 0x001a: "IPM.Note", 0x0037: "Bill", ...properties }, ...more });
const textOf = async (bytes: Uint8Array): Promise<string> => (await readFile(msg, bytes)).texts[0] ?? "";
const bodyOf = async (bytes: Uint8Array): Promise<string> =>
  (await textOf(bytes)).replace(/^Subject: Bill\n\n/u, "");
/** As mails keep rich text that is not packed. */
function plainRichText(text: string): Buffer {
  const header = Buffer.alloc(16);
  header.writeUInt32LE(text.length, 4);
  header.writeUInt32LE(0x414c454d, 8);
  return Buffer.concat([header, Buffer.from(text, "latin1")]);
}

describe("a mail of Outlook's", () => {
  it("is its headers, then its text", async () => {
    const bytes = mail(
      {
        0x0042: "Änna Müller",
        0x0064: "EX",
        0x0065: "/O=WORKS/CN=ANNA",
        0x5d02: "anna@example.org",
        0x007d: "Received: by mx\r\nDate: Tue, 05 Mar 2024 10:00:00 +0100\r\nSubject: other",
        0x0039: new Date("2024-03-05T09:00:01Z"),
        0x1000: "Grüße,\r\nAnna\0",
      },
      {
        recipients: [
          { 0x3001: "Bob", 0x39fe: "bob@example.com", 0x0c15: 1 },
          { 0x3001: "c@example.com", 0x3003: "c@example.com", 0x0c15: 1 },
          { 0x3001: "Desk 4", 0x3003: "/O=WORKS/CN=DESK4", 0x0c15: 2 },
          { 0x3001: "Eve", 0x3003: "eve@example.com", 0x0c15: 3 },
        ],
      },
    );
    const { texts, opened } = await readFile(msg, bytes);
    expect(texts[0]?.split("\n")).toEqual([
      "From: Änna Müller <anna@example.org>",
      "To: Bob <bob@example.com>, c@example.com",
      "Cc: Desk 4",
      "Bcc: Eve <eve@example.com>",
      "Date: Tue, 05 Mar 2024 10:00:00 +0100",
      "Subject: Bill",
      "",
      "Grüße,",
      "Anna",
    ]);
    expect([opened.metadata["author"], opened.warnings]).toEqual(["Änna Müller <anna@example.org>", []]);
  });

  it.each<readonly [string, MsgProperties, string]>([
    ["a web page", { 0x1013: Buffer.from("<table><tr><td>Net<td>5</table>"), 0x1000: "x" }, "Net\t5"],
    [
      "a web page in the code page of its body",
      { 0x1013: hex("3c 70 3e cf f0 e8 e2 e5 f2 2c 20 ec e8 f0"), 0x3fde: 1251 },
      "Привет, мир",
    ],
    ["a web page as text", { 0x1013: "<p>Größe" }, "Größe"],
    ["plain text where the web page is empty", { 0x1013: Buffer.from(" "), 0x1000: "x" }, "x"],
    [
      "packed rich text",
      {
        0x1009: hex(
          "2d000000 2b000000 4c5a4675 f1c5c7a7 03000a00 72637067 31323542 320af320 68656c09 00206277 05b06c64 7d0a800f a0",
        ),
        0x1000: "x",
      },
      "hello world",
    ],
    [
      "a web page wrapped in rich text",
      {
        0x1009: plainRichText(
          String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 {\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Gr\'fc\'dfe {\*\htmltag84 <b>}5 \u8364?{\*\htmltag92 </b>}\htmlrtf\par}\htmlrtf0 {\*\htmltag72 </p>}}`,
        ),
        0x1000: "x",
      },
      "Grüße 5 €",
    ],
    ["plain text where the rich text is torn", { 0x1009: hex("10000000"), 0x1000: "x" }, "x"],
    [
      "plain text where the rich text lies",
      { 0x1009: plainRichText(String.raw`{\rtf1\bin99999 `), 0x1000: "x" },
      "x",
    ],
  ])("is read from %s", async (_, properties, text) => {
    expect(await bodyOf(mail(properties))).toBe(text);
  });

  it("unpacks stretches that repeat themselves while they are written", async () => {
    const packed = hex("1a000000 1c000000 4c5a4675 e2d44b51 41000420 5758595a 0d6e7d01 0eb0");
    expect(await bodyOf(mail({ 0x1009: packed }))).toBe("WXYZ".repeat(5));
  });

  it("reads texts that are not in Unicode by the code page of the mail", async () => {
    const bytes = mail({ 0x1000: "Gr\u00FC\u00DFe", 0x3ffd: 1252 }, { ansi: "latin1" });
    expect(await bodyOf(bytes)).toBe("Grüße");
    const greek = mail({ 0x1000: "\u00C5\u00F5\u00F1\u00FE", 0x3ffd: 1253 }, { ansi: "latin1" });
    expect(await bodyOf(greek)).toBe("Ευρώ");
  });

  it("tells when an appointment is", async () => {
    const times = { 0x0060: new Date("2024-05-03T08:00:00Z"), 0x0061: new Date("2024-05-03T09:30:00Z") };
    expect(await textOf(mail({ 0x001a: "IPM.Appointment", ...times }))).toBe(
      "Subject: Bill\nStart: Fri, 03 May 2024 08:00:00 +0000\nEnd: Fri, 03 May 2024 09:30:00 +0000",
    );
  });

  it("says that a contact has fields that are not read", async () => {
    const { opened } = await readFile(msg, mail({ 0x001a: "IPM.Contact", 0x1000: "met in May" }));
    expect(opened.warnings.map(({ code }) => code)).toEqual(["file.fields-left-out"]);
  });
});

describe("what is attached to a mail of Outlook's", () => {
  const file = (properties: MsgProperties) => ({ properties: { 0x3705: 1, ...properties } });
  const attach = (...attachments: NonNullable<MsgContent["attachments"]>): Uint8Array =>
    mail({}, { attachments });

  it("is its files under their long names, without their folders", async () => {
    const bytes = attach(
      file({ 0x3701: Buffer.from("a"), 0x3704: "LONGNA~1.TXT", 0x3707: "..\\..\\long name.txt" }),
      file({ 0x3701: Buffer.from("b"), 0x3704: "b.csv", 0x370e: "Text/CSV" }),
      file({ 0x3701: Buffer.from("c") }),
    );
    const { children } = await readFile(msg, bytes);
    expect(
      children.map(({ name, mediaType, bytes: content }) => [name, mediaType, String(Buffer.from(content))]),
    ).toEqual([
      ["long name.txt", "application/octet-stream", "a"],
      ["b.csv", "text/csv", "b"],
      ["attachment-3", "application/octet-stream", "c"],
    ]);
  });

  it("is large pictures of its text, and no logos", async () => {
    const picture = (name: string, width: number) =>
      file({ 0x3701: encodeGreyPng(width, 600), 0x3707: name, 0x3712: `${name}@01`, 0x3714: 4 });
    const { children } = await readFile(msg, attach(picture("scan.png", 600), picture("logo.png", 60)));
    expect(children.map(({ name }) => name)).toEqual(["scan.png"]);
  });

  it("is mails within it, with what is attached to those", async () => {
    const innermost = { properties: { 0x0037: "Third", 0x1000: "deep" } };
    const inner = {
      properties: { 0x0037: "Second", 0x1000: "within" },
      attachments: [
        file({ 0x3701: Buffer.alloc(70_000, "x "), 0x3707: "x.txt" }),
        { properties: { 0x3001: "Third", 0x3705: 5 }, mail: innermost },
      ],
    };
    const opened = await load(attach({ properties: { 0x3001: "Second", 0x3705: 5 }, mail: inner }));
    const texts = await Array.fromAsync(opened.read(), ({ text }) => text.slice(0, 40));
    await opened.close();
    expect(opened.document.files.map(({ name, parent }) => [name, parent])).toEqual([
      ["bytes", undefined],
      ["Second.msg", 0],
      ["x.txt", 1],
      ["Third.msg", 1],
    ]);
    expect(texts[1]).toBe("Subject: Second\n\nwithin");
    expect(texts[3]).toBe("Subject: Third\n\ndeep");
    expect(opened.document.warnings).toEqual([]);
  });

  it("is what another program has put into an object", async () => {
    const object = { Package: Buffer.from("PK"), "\u0001Ole": Buffer.from("x") };
    const { children } = await readFile(msg, attach({ properties: { 0x3705: 6, 0x3001: "Sheet" }, object }));
    expect(children.map(({ name, bytes }) => [name, String(Buffer.from(bytes))])).toEqual([["Sheet", "PK"]]);
  });

  it("is told of where the mail only links to it", async () => {
    const opened = await load(
      attach(file({ 0x3707: "plan.pdf", 0x3705: 7, 0x370d: "https://example.org/plan.pdf" })),
    );
    await opened.close();
    expect(opened.document.warnings).toMatchObject([{ code: "file.child-skipped" }]);
    expect(opened.document.warnings[0]?.message).toMatch(/plan\.pdf .*\(input\.not-found\).*a link to it/u);
  });

  it("is told of where a part of it is missing, and costs only itself", async () => {
    const data = { 0x3701: Buffer.alloc(9000, "a "), 0x3707: "a.txt" };
    const bytes = Buffer.from(attach(file(data), file({ 0x3701: Buffer.from("b"), 0x3707: "b.txt" })));
    const entry = bytes.indexOf(Buffer.from("__substg1.0_37010102", "utf16le"));
    bytes.writeUInt32LE(20_000, entry + 120);
    const opened = await load(bytes);
    await opened.close();
    expect(opened.document.files.map(({ name }) => name)).toEqual(["bytes", "b.txt"]);
    expect(opened.document.warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^a\.txt .*\(input\.corrupt\).*a part of it is missing/u),
    ]);
  });

  it("is pictures that stand in rich text, where they may be pages", async () => {
    const picture = (width: number): string =>
      String.raw`{\pict\pngblip ${Buffer.from(encodeGreyPng(width, 600)).toString("hex")}}`;
    const richText = plainRichText(String.raw`{\rtf1 See below ${picture(600)}${picture(60)}}`);
    const opened = await load(mail({ 0x1009: richText }));
    await opened.close();
    const { files, warnings } = opened.document;
    expect([files.map(({ name }) => name), warnings]).toEqual([["bytes", "picture-1"], []]);
  });

  it("is a mail that was signed, as it was before", async () => {
    const signed =
      'MIME-Version: 1.0\r\nContent-Type: multipart/signed; boundary="s"\r\n\r\n--s\r\nContent-Type: text/plain\r\n\r\nPay by Friday.\r\n--s--\r\n';
    const opened = await load(
      mail(
        { 0x001a: "IPM.Note.SMIME.MultipartSigned" },
        {
          attachments: [
            file({ 0x3701: Buffer.from(signed), 0x3707: "smime.p7m", 0x370e: "multipart/signed" }),
          ],
        },
      ),
    );
    const texts = await Array.fromAsync(opened.read(), ({ text }) => text);
    await opened.close();
    expect(texts).toEqual(["Subject: Bill", "Pay by Friday."]);
  });
});
