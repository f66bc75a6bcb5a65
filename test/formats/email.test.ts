import { describe, expect, it } from "vitest";
import email from "../../src/formats/email.ts";
import mbox from "../../src/formats/mbox.ts";
import { encodeGreyPng } from "../../fixtures/make/encode-grey-png.ts";
import { load } from "../../src/load.ts";
import { errorCodeOf } from "../support/error-code-of.ts";
import { readFile } from "../support/read-file.ts";

const lines = (...list: readonly string[]): string => list.join("\r\n");
const head = lines(
  "From: =?utf-8?q?=C3=84nna_M=C3=BCller?= <anna@example.org>",
  "To: Bob <bob@example.com>, c@example.com",
  "Date: Tue, 05 Mar 2024 10:00:00 +0100",
  "Subject: =?iso-8859-1?q?Rechnung_f=FCr_M=E4rz?=",
  "MIME-Version: 1.0",
);
const part = (headers: readonly string[], body: string): string => lines("--x", ...headers, "", body);
const mixed = (...parts: readonly string[]): string =>
  lines(head, 'Content-Type: multipart/mixed; boundary="x"', "", ...parts, "--x--", "");
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

describe("a mail", () => {
  it("is its headers, then its text in whatever way it travelled", async () => {
    const { texts, opened } = await readFile(
      email,
      lines(
        head,
        "Content-Type: text/plain; charset=iso-8859-1",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "Gr=FC=DFe,=",
        " Anna",
        "",
      ),
    );
    expect(texts[0]?.split("\n")).toEqual([
      "From: Änna Müller <anna@example.org>",
      "To: Bob <bob@example.com>, c@example.com",
      "Date: Tue, 05 Mar 2024 10:00:00 +0100",
      "Subject: Rechnung für März",
      "",
      "Grüße, Anna",
    ]);
    expect(opened.metadata).toEqual({
      title: "Rechnung für März",
      author: "Änna Müller <anna@example.org>",
      created: "Tue, 05 Mar 2024 10:00:00 +0100",
    });
  });

  it.each([
    [
      "the tables of its HTML",
      ["<table><tr><td>Total<td>5.00<tr><td>Tax<td>1.00</table>", "plain"],
      "Total\t5.00\nTax\t1.00",
    ],
    ["its plain text where the HTML shows nothing", ["<img src='cid:a'>", "plain"], "plain"],
  ])("is read with %s", async (_, [markup = "", plain = ""], body) => {
    const alternative = mixed(
      part(["Content-Type: text/plain"], plain),
      part(["Content-Type: text/html"], markup),
    ).replace("multipart/mixed", "multipart/alternative");
    expect((await readFile(email, alternative)).texts[0]?.split("\n\n").slice(1).join("\n\n")).toBe(body);
  });

  it("gives what is attached: files, mails, large pictures; no logos, no signatures", async () => {
    const inline = (name: string, width: number): string =>
      part(
        [
          "Content-Type: image/png",
          "Content-Transfer-Encoding: base64",
          `Content-Disposition: inline; filename=${name}`,
        ],
        base64(encodeGreyPng(width, 600)),
      );
    const { children } = await readFile(
      email,
      mixed(
        part(["Content-Type: text/plain"], "see below"),
        part(
          [
            "Content-Type: application/octet-stream",
            "Content-Transfer-Encoding: base64",
            "Content-Disposition: attachment; filename*=utf-8''Rechnung%20M%C3%A4rz.pdf",
          ],
          base64(Buffer.from("%PDF-1.4")),
        ),
        part(
          ['Content-Type: application/pdf; name="../../evil.pdf"', "Content-Disposition: attachment"],
          "x",
        ),
        part(["Content-Type: message/rfc822"], lines("From: a@b.c", "Subject: inner", "", "inner text")),
        part(["Content-Type: application/pkcs7-signature; name=smime.p7s"], "x"),
        inline("logo.png", 90),
        inline("scan.png", 900),
      ),
    );
    expect(children.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ["Rechnung März.pdf", "application/octet-stream"],
      ["evil.pdf", "application/pdf"],
      ["attachment-3.eml", "message/rfc822"],
      ["scan.png", "image/png"],
    ]);
  });

  it("is a document of several files, each told from its content, with what it came in", async () => {
    const bytes = Buffer.from(
      mixed(
        part(["Content-Type: text/plain"], "hello"),
        part(["Content-Type: message/rfc822"], lines("From: a@b.c", "Subject: s", "", "inner")),
        part(["Content-Type: application/x-unknown; name=junk"], "\u0001\u0002\u0000\u0003"),
      ),
    );
    const opened = await load({ bytes, name: "m.eml" });
    const { files, warnings, pages } = opened.document;
    await opened.close();
    expect(files.map(({ name, mediaType, parent }) => [name, mediaType, parent])).toEqual([
      ["m.eml", "message/rfc822", undefined],
      ["attachment-1.eml", "message/rfc822", 0],
    ]);
    expect(pages.map(({ file }) => file)).toEqual([0, 1]);
    expect(warnings.map(({ code, file }) => [code, file])).toEqual([["file.child-skipped", 0]]);
  });

  it("is refused with the limit where its parts lie in one another without end, or its headers are none", async () => {
    const nested = Array.from({ length: 80 }, (_, at) =>
      lines(`Content-Type: multipart/mixed; boundary="b${at}"`, "", `--b${at}`, ""),
    );
    const deep = readFile(email, `${head}\r\n${nested.join("")}text`);
    await expect(deep).rejects.toThrow(/deeper than 50 inside one another/u);
    expect(await errorCodeOf(deep)).toBe("input.too-large");
    const long = readFile(email, lines(head, `X-Filler: ${"a".repeat(3_000_000)}`, "", "text"));
    await expect(long).rejects.toThrow(/headers are longer together than 2097152 bytes/u);
  });

  it("is read as the page where it is one that a browser saved, without its style sheets", async () => {
    const { texts, children } = await readFile(
      email,
      mixed(
        part(["Content-Type: text/html"], "<h1>Saved page</h1>"),
        part(["Content-Type: text/css", "Content-Location: cid:css-1@mhtml.blink"], "body { color: red }"),
        part(["Content-Type: application/javascript"], "alert(1)"),
      ),
    );
    expect(texts[0]?.split("\n\n").at(-1)).toBe("Saved page");
    expect(children).toEqual([]);
  });

  it("tells of an attached file that lost its bytes on the way, and of no part without a name", async () => {
    const lost = part(
      ['Content-Type: application/pdf; name="invoice.pdf"', "Content-Disposition: attachment"],
      "",
    );
    const bytes = mixed(
      part([], "See the invoice."),
      lost,
      part(["Content-Type: application/octet-stream"], ""),
    );
    const opened = await load({ bytes: Buffer.from(bytes), name: "a.eml" });
    await opened.close();
    expect(opened.document.warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^invoice\.pdf .*input\.empty/u),
    ]);
  });

  it("reads reports of what became of a mail as the text that they are", async () => {
    const status = "Reporting-MTA: dns; mx.example.org\r\nAction: failed\r\n";
    const bytes = Buffer.from(
      mixed(part([], "It came back."), part(["Content-Type: message/delivery-status"], status)),
    );
    const opened = await load({ bytes, name: "a.eml" });
    const { files, warnings } = opened.document;
    const texts: string[] = [];
    for await (const page of opened.read()) texts.push(page.text);
    await opened.close();
    expect([files.map(({ mediaType }) => mediaType), warnings]).toEqual([
      ["message/rfc822", "text/plain"],
      [],
    ]);
    expect(texts[1]).toContain("Action: failed");
  });
});

describe("a mailbox", () => {
  it("is the mails in it", async () => {
    const mail = (text: string): string =>
      `From a@b.c Tue Mar  5 10:00:00 2024\nFrom: a@b.c\nSubject: s\n\n${text}\n`;
    const { children } = await readFile(mbox, `${mail("one\n>From here on")}\n${mail("two")}`, {
      name: "in.mbox",
    });
    expect(children.map(({ name }) => name)).toEqual(["in-1.eml", "in-2.eml"]);
    expect(Buffer.from(children[0]?.bytes ?? []).toString()).toMatch(/one\nFrom here on\n$/u);
  });
});
