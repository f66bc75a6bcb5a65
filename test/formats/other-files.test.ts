import { mkdtemp, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { relationsPart } from "../../fixtures/make/office-parts.ts";
import { zipOf } from "../../fixtures/make/zip-of.ts";
import { load } from "../../src/load.ts";
import { toParts } from "../../src/to-parts.ts";

const secret = "canary-4417-inside";
const longAgo = new Date("2001-01-01T00:00:00Z");
let folder = "";
let path = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "other-files-"));
  path = join(folder, "secret.txt");
  await writeFile(path, secret);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Whether the system says that the file was read since; some file systems never do. */
async function wasRead(): Promise<boolean> {
  return (await stat(path)).atime.getTime() !== longAgo.getTime();
}

async function forgetReading(): Promise<void> {
  // A time of reading before that of writing is what makes a system write down the next reading.
  await utimes(path, longAgo, new Date());
}

const paragraph = "<w:p><w:r><w:t>shown</w:t></w:r></w:p>";
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="40">';

/** Files that name the secret in every way that their kind has for naming other files. */
const hostile: Readonly<Record<string, () => Promise<Uint8Array> | string>> = {
  "drawing.svg": () =>
    `${drawing}<image xlink:href="file://${path}" width="9" height="9"/><use href="${path}#a"/><text y="20">a</text></svg>`,
  "entity.svg": () =>
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY s SYSTEM "file://${path}">]>${drawing}<text y="20">&s;</text></svg>`,
  "page.html": () =>
    `<html><head><link rel="stylesheet" href="file://${path}"><base href="file://${folder}/"></head><body>shown<img src="secret.txt"><iframe src="file://${path}"></iframe><object data="secret.txt"></object></body></html>`,
  "data.xml": () =>
    `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY s SYSTEM "file://${path}">]><a><b>&s;</b></a>`,
  "list.m3u8": () => `#EXTM3U\n#EXTINF:3,\n${path}\n`,
  "list.mp4": () => `ffconcat version 1.0\nfile ${path}\n`,
  "mail.eml": () =>
    `From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nshown\r\n--x\r\nContent-Type: message/external-body; access-type=local-file; name="${path}"\r\n\r\nContent-Type: text/plain\r\n\r\n--x--\r\n`,
  "table.csv": () => `name,link\nshown,"=HYPERLINK(""file://${path}"")"\nmore,"='file://${path}'#A1"\n`,
  "stream.pdf": () =>
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(${path})>>>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]/Contents 4 0 R>>endobj\n4 0 obj<</Length 0/F(${path})>>stream\n\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n`,
  "letter.docx": () =>
    zipOf({
      "_rels/.rels": relationsPart([{ id: "r1", type: "officeDocument", target: "word/document.xml" }]),
      "word/document.xml": `<w:document xmlns:w="w"><w:body>${paragraph}<w:p><w:r><w:instrText>INCLUDETEXT "${path}"</w:instrText></w:r></w:p></w:body></w:document>`,
      "word/_rels/document.xml.rels": relationsPart([
        { id: "r1", type: "header", target: `../../../../..${path}` },
        { id: "r2", type: "image", target: `file://${path}` },
        { id: "r3", type: "attachedTemplate", target: `file://${path}` },
      ]),
    }),
  "deck.pptx": () =>
    zipOf({
      "_rels/.rels": relationsPart([{ id: "r1", type: "officeDocument", target: "ppt/presentation.xml" }]),
      "ppt/presentation.xml":
        '<p:presentation xmlns:r="r"><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>',
      "ppt/_rels/presentation.xml.rels": relationsPart([
        { id: "r1", type: "slide", target: `../../../../..${path}` },
      ]),
    }),
  "text.odt": () =>
    zipOf({
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": `<office:document-content><office:body><office:text><text:p>shown<draw:image xlink:href="file://${path}"/></text:p><text:section><text:section-source xlink:href="../..${path}"/></text:section></office:text></office:body></office:document-content>`,
    }),
  "book.epub": () =>
    zipOf({
      mimetype: "application/epub+zip",
      "META-INF/container.xml": '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
      "a.opf": `<package><manifest><item id="c" href="../../../..${path}"/><item id="d" href="file://${path}"/></manifest><spine><itemref idref="c"/><itemref idref="d"/></spine></package>`,
    }),
  "archive.zip": async () => {
    const honest = await zipOf({ [`${"uu/".repeat(12)}${path.slice(1)}`]: "shown" });
    return Buffer.from(Buffer.from(honest).toString("latin1").replaceAll("uu/", "../"), "latin1");
  },
};

/** All that comes of a file: its text, what readers noted, its attachments, its parts; or the error that it ends in. */
async function takeIn(name: string, content: Uint8Array | string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  try {
    const opened = await load({ path: file }, { grounding: { words: "text-layer" } });
    const texts = await Array.fromAsync(opened.read());
    const parts = await toParts(opened, { forms: ["base64", "text"] }).catch(() => []);
    const { attachments, metadata } = opened.document;
    await opened.close();
    const carried = attachments.map(({ bytes }) => Buffer.from(bytes).toString("latin1"));
    return JSON.stringify([texts, metadata, carried, parts]);
  } catch (error) {
    return String(error);
  }
}

describe("a file that names another file", () => {
  it.each(Object.keys(hostile))("%s does not get it read, shown or overwritten", async (name) => {
    const content = (await hostile[name]?.()) ?? "";
    await forgetReading();
    const shown = await takeIn(name, content);
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain(Buffer.from(secret).toString("base64").slice(0, 12));
    expect(await wasRead()).toBe(false);
    expect(await readFile(path, "utf8")).toBe(secret);
  });

  it("would be seen where the system notes what is read", async ({ skip }) => {
    await forgetReading();
    await readFile(path);
    skip(!(await wasRead()), "this file system does not note when a file is read");
    expect(await wasRead()).toBe(true);
  });
});
