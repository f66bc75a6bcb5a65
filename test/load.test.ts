import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDocument } from "../src/document/open-document.ts";
import type { Source } from "../src/document/source.ts";
import { load } from "../src/load.ts";
import type { LoadOptions } from "../src/options/extract-options.ts";
import { findFormat } from "../src/registry/find-format.ts";
import { errorCodeOf } from "./support/error-code-of.ts";

let folder = "";
const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: "#fff" } })
  .png()
  .toBuffer();
const noise = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * i * 31 + i * 7) % 256));

async function makePdf(pageCount: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let i = 1; i <= pageCount; i += 1)
    pdf.addPage([200, 100]).drawText(`Page ${i} of the agreement between both parties`, { size: 8, y: 50 });
  return await pdf.save();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-load-"));
});
afterAll(async () => rm(folder, { recursive: true }));

async function write(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Loads, lets the test look, and closes. */
async function withDocument<T>(
  source: Source,
  options: LoadOptions,
  look: (opened: OpenDocument) => Promise<T> | T,
): Promise<T> {
  const opened = await load(source, options);
  try {
    return await look(opened);
  } finally {
    await opened.close();
  }
}

const describeFiles = (source: Source): Promise<unknown> =>
  withDocument(source, {}, ({ document }) => [
    document.files.map((file) => file.mediaType),
    document.warnings.map((warning) => warning.code),
  ]);

/** The beginning of a file in the container of old Office programs, with a name from its directory. */
const oldOffice = (stream: string): Buffer =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1000), Buffer.from(stream, "utf16le")]);

describe("loading", () => {
  it("tells a file by its content and says what it is made of", async () => {
    const path = await write("note.txt", "Total 12.50");
    const { files, pages, warnings } = await withDocument(path, {}, ({ document }) => document);
    const sha256 = createHash("sha256").update("Total 12.50").digest("hex");
    const metadata = { encoding: "utf-8" };
    expect(files).toEqual([{ name: "note.txt", mediaType: "text/plain", sha256, size: 11, metadata }]);
    expect(pages).toEqual([{ index: 0, file: 0, width: 0, height: 0, unit: "none", rotation: 0 }]);
    expect(warnings).toEqual([]);
  });

  it.each([
    ["a picture named as a PDF", "a.pdf", png, "image/png"],
    ["a picture named as another", "a.jpg", png, "image/png"],
    ["a picture named as text", "a.txt", png, "image/png"],
    ["values named as an old workbook", "a.xls", "a\tb\n1\t2\n3\t4\n", "text/tab-separated-values"],
    ["a web page named as an old document", "a.doc", "<html><body>Hi", "text/html"],
  ])("reads %s as what it is and warns", async (_, name, bytes, mediaType) => {
    expect(await describeFiles(await write(name, bytes))).toEqual([[mediaType], ["input.type-mismatch"]]);
  });

  it.each([
    ["a picture named as it is", "a.png", png],
    ["a picture without an ending", "picture", png],
    ["text of one kind named as another", "a.log", '{"total": 1}'],
  ])("has nothing to say of %s", async (_, name, bytes) => {
    expect(await describeFiles(await write(name, bytes))).toEqual([[expect.any(String)], []]);
  });

  it.each([
    ["an empty file", "a.pdf", "", "input.empty"],
    ["blanks", "a.txt", " \n ", "input.empty"],
    ["noise", "noise.bin", noise, "input.unsupported-type"],
    ["noise named as a picture", "noise.png", noise, "input.unsupported-type"],
    ["a recording without sound", "a.wav", Buffer.from("RIFF....WAVEfmt ................"), "input.corrupt"],
    [
      "notes for instruments",
      "a.mid",
      Buffer.from("MThd\0\0\0\x06\0\0\0\x01\0\x60MTrk"),
      "input.unsupported-type",
    ],
    [
      "an archive of nothing",
      "a.zip",
      Buffer.from("504b0506000000000000000000000000000000000000", "hex"),
      "input.empty",
    ],
    ["a web page that shows nothing", "a.html", "<!doctype html><script>1</script>", "input.empty"],
    ["an old Word document", "a.doc", oldOffice("WordDocument"), "input.unsupported-type"],
    ["a locked workbook", "a.xlsx", oldOffice("EncryptedPackage"), "input.encrypted"],
    ["an error page named as a PDF", "a.pdf", "<html><p>Please log in", "input.corrupt"],
    ["text named as a picture", "a.png", "The court holds", "input.corrupt"],
    ["data named as a picture", "a.webp", '{"a":1}', "input.corrupt"],
  ])("refuses %s", async (_, name, bytes, code) => {
    expect(await errorCodeOf(load(await write(name, bytes)))).toBe(code);
  });

  it("names the detected type and says what to make of it", async () => {
    const path = await write("b.mid", Buffer.from("MThd\0\0\0\x06\0\0\0\x01\0\x60MTrk"));
    await expect(load(path)).rejects.toThrow(
      /it is audio\/midi, which no format opens\. Convert it to MP3 or WAV/u,
    );
  });

  it("takes text as text whatever it says", async () => {
    expect(await describeFiles({ text: "<!doctype html>", name: "a.png" })).toEqual([["text/plain"], []]);
  });

  it("makes one document of many files", async () => {
    const sources = [{ text: "Hi" }, png, { bytes: await makePdf(2), name: "b.pdf" }];
    const { document, texts } = await withDocument(
      sources,
      { grounding: { words: "text-layer" } },
      async (opened) => {
        const found: string[] = [];
        for await (const page of opened.read()) found.push(page.text);
        return { document: opened.document, texts: found };
      },
    );
    expect(document.files.map(({ name }) => name)).toEqual(["text", "bytes", "b.pdf"]);
    expect(document.pages.map(({ file, pageNumber, unit }) => [file, pageNumber, unit])).toEqual([
      [0, undefined, "none"],
      [1, 1, "pixel"],
      [2, 1, "point"],
      [2, 2, "point"],
    ]);
    expect(texts).toEqual(["Hi", "", expect.stringContaining("Page 1"), expect.stringContaining("Page 2")]);
  });

  it("reads only the pages asked for, under their own numbers", async () => {
    const numbers = await withDocument(
      { bytes: await makePdf(4) },
      { pages: [{ from: 2, to: 3 }] },
      async (opened) => {
        const found: (number | undefined)[] = [];
        for await (const { page } of opened.read()) found.push(opened.document.pages[page]?.pageNumber);
        return [found, opened.document.pages.length];
      },
    );
    expect(numbers).toEqual([[2, 3], 4]);
    expect(await errorCodeOf(load({ text: "Hi" }, { pages: [{ from: 9, to: 9 }] }))).toBeUndefined();
    expect(await errorCodeOf(load(png, { pages: [{ from: 9, to: 9 }] }))).toBe("options.invalid");
  });

  it("warns where some of the pages asked for are not there", async () => {
    const range = [1, 9].map((number) => ({ from: number, to: number }));
    const warn = (opened: OpenDocument) => opened.document.warnings.map(({ code }) => code);
    const bytes = await makePdf(2);
    expect(await withDocument({ bytes }, { pages: range }, warn)).toEqual(["pages.not-there"]);
    expect(
      await withDocument({ bytes }, {}, async (opened) => warn(await load(opened, { pages: range }))),
    ).toEqual(["pages.not-there"]);
  });

  it("counts pages over all files against the limit", async () => {
    expect(await errorCodeOf(load([png, png, png], { limits: { maxPages: 2 } }))).toBe("input.too-large");
  });

  it("hands an opened document on and refuses an empty list and unknown options", async () => {
    const opened = await load({ text: "Hi" });
    expect(await load(opened)).toBe(opened);
    await opened.close();
    expect(await errorCodeOf(load([]))).toBe("options.invalid");
    expect(await errorCodeOf(load("a.txt", { pasword: "x" } as LoadOptions))).toBe("options.invalid");
  });

  it("ends with the reason of the signal that stopped it", async () => {
    const reason = new Error("stop");
    expect(await errorCodeOf(load({ text: "Hi" }, { signal: AbortSignal.abort(reason) }))).toBe(reason);
  });
});

describe("formats", () => {
  it.each([
    ["application/pdf", "pdf"],
    ["image/jpeg", "image"],
    ["text/markdown", "text"],
    ["application/x-nothing", undefined],
  ])("%s is opened by %s", async (mediaType, id) => {
    expect((await findFormat(mediaType))?.id).toBe(id);
  });
});
