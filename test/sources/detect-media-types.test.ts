import { describe, expect, it } from "vitest";
import { writeCompoundFile } from "../../src/media/compound-file/write-compound-file.ts";
import { detectMediaTypes } from "../../src/sources/detect-media-types.ts";
import type { NamedBytes } from "../../src/sources/named-bytes.ts";

const toBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? Buffer.from(content) : content;

async function detect(content: string | Uint8Array, more: Partial<NamedBytes> = {}): Promise<string[]> {
  const { candidates } = await detectMediaTypes({ bytes: toBytes(content), name: "bytes", ...more });
  return candidates.map((candidate) => candidate.mediaType);
}

const contract =
  "AGREEMENT, made on 3 May 2024\nbetween Alpha Ltd, and Beta Ltd.\n\nThe parties agree as follows.";
const mail =
  "Received: from mx.example\nFrom: a@example.org\nTo: b@example.org\nSubject: Bill\nMIME-Version: 1.0\n\nHello";
const noise = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * i * 31 + i * 7) % 256));

describe("telling the kind of a file by its content", () => {
  it.each([
    ["a PDF", "%PDF-1.4\n%âãÏÓ\n1 0 obj", "application/pdf"],
    ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg"/>', "image/svg+xml"],
    [
      "an SVG behind declaration, comment and doctype",
      '<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg PUBLIC "a" "b">\n<svg:svg />',
      "image/svg+xml",
    ],
    ["HTML", "<!DOCTYPE html>\n<html><p>Hi</p></html>", "text/html"],
    ["HTML without a doctype", "<!-- saved -->\n<HTML lang='en'></HTML>", "text/html"],
    ["XML", '<?xml version="1.0"?><Invoice/>', "application/xml"],
    ["JSON", '{"total": "12.50"}', "application/json"],
    ["WebVTT", "WEBVTT\n\n00:00.000 --> 00:01.000\nHi", "text/vtt"],
    ["SubRip", "1\r\n00:00:00,000 --> 00:00:01,000\r\nHi\r\n", "application/x-subrip"],
    ["a mail", mail, "message/rfc822"],
    ["a table with semicolons", "a;b;c\n1;2;3\n4;5;6", "text/csv"],
    ["a table with quoted separators", 'name,note\nA,"x, y"\nB,z', "text/csv"],
    ["a table with tabs", "a\tb\n1\t2\n3\t4", "text/tab-separated-values"],
    ["a contract", contract, "text/plain"],
    [
      "a memo with headings like a mail's",
      "TO: All\nFROM: The board\nDATE: 3 May\nSUBJECT: Heating\n\nIt is cold.",
      "text/plain",
    ],
    ["a text that speaks of SVG", "The <svg> element draws.", "text/plain"],
    ["a list in brackets", "[see appendix]", "text/plain"],
    ["UTF-16 text", Buffer.from(contract, "utf16le"), "text/plain"],
  ])("finds %s", async (_, content, mediaType) => {
    expect(await detect(content)).toEqual([mediaType]);
  });

  it("takes a text for Markdown or a table only by its name", async () => {
    expect(await detect("# Title\n\n- a\n- b", { name: "a.md" })).toEqual(["text/markdown"]);
    expect(await detect("one,two\n1,2", { name: "a.CSV" })).toEqual(["text/csv"]);
    expect(await detect("# Title\n\n- a\n- b")).toEqual(["text/plain"]);
  });

  it("never looks at what was handed over as text", async () => {
    expect(await detect("%PDF-1.4", { isText: true })).toEqual(["text/plain"]);
    expect(await detect("<svg/>", { isText: true, name: "a.md" })).toEqual(["text/markdown"]);
  });

  it("tries a PDF behind other bytes first, and the text around it second", async () => {
    expect(await detect(`${"job ticket\n".repeat(90)}%PDF-1.7 ...`)).toEqual([
      "application/pdf",
      "text/plain",
    ]);
    expect(await detect(Buffer.concat([Buffer.alloc(900, 1), Buffer.from("%PDF-1.7")]))).toEqual([
      "application/pdf",
    ]);
  });

  it("finds nothing in noise, and tries what its name says", async () => {
    expect(await detect(noise)).toEqual([]);
    expect(await detect(noise, { name: "scan.pdf" })).toEqual(["application/pdf"]);
    expect(await detect(noise, { declaredMediaType: "image/jpg; q=1" })).toEqual(["image/jpeg"]);
    expect(await detect(noise, { declaredMediaType: "application/octet-stream" })).toEqual([]);
  });

  it("believes the content before the name and the name before what was declared", async () => {
    const found = await detectMediaTypes({
      bytes: toBytes("%PDF-1.4\n"),
      name: "a.png",
      declaredMediaType: "image/gif",
    });
    expect(found).toMatchObject({
      candidates: [{ mediaType: "application/pdf" }],
      claimed: "image/png",
      isClaimMeant: true,
    });
  });

  it("takes what a server declares as hearsay, and what a caller declares as meant", async () => {
    const given = { bytes: noise, name: "bytes", declaredMediaType: "image/png" };
    expect((await detectMediaTypes(given)).isClaimMeant).toBe(true);
    expect((await detectMediaTypes({ ...given, url: "https://example.org/" })).isClaimMeant).toBe(false);
  });

  it("names the program of an old Office file by what its container holds", async () => {
    const head = Buffer.from("d0cf11e0a1b11ae1", "hex");
    const container = Buffer.concat([
      head,
      Buffer.alloc(1000),
      Buffer.from("WordDocument", "utf16le"),
      Buffer.alloc(100),
    ]);
    expect(await detect(container, { name: "a.doc" })).toEqual(["application/msword"]);
  });

  it.each([
    ["a mail", "__properties_version1.0", "application/vnd.ms-outlook"],
    ["a locked file", "EncryptedPackage", "application/x-ole-encrypted"],
    ["a text", "WordDocument", "application/msword"],
    ["a sheet", "Workbook", "application/vnd.ms-excel"],
    ["an older sheet", "Book", "application/vnd.ms-excel"],
    ["slides", "PowerPoint Document", "application/vnd.ms-powerpoint"],
    ["something else", "CONTENTS", "application/x-cfb"],
  ])("names %s by what lies in its root, whatever is attached to it", async (_, name, mediaType) => {
    const others = ["EncryptedPackage", "WordDocument", "Workbook", "__properties_version1.0"];
    const streams = Object.fromEntries(others.map((other) => [other, Buffer.from("x")]));
    const bytes = writeCompoundFile({
      streams: { [name]: Buffer.from("x") },
      folders: { attached: { streams, folders: {} } },
    });
    expect(await detect(bytes)).toEqual([mediaType]);
  });
});
