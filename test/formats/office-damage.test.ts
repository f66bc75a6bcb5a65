import { describe, expect, it } from "vitest";
import { bookFile, relationsPart, wordFile } from "../../fixtures/make/office-parts.ts";
import { zipOf } from "../../fixtures/make/zip-of.ts";
import docx from "../../src/formats/docx.ts";
import epub from "../../src/formats/epub.ts";
import opendocument from "../../src/formats/opendocument.ts";
import pptx from "../../src/formats/pptx.ts";
import xlsx from "../../src/formats/xlsx.ts";
import type { Format } from "../../src/ports/format.ts";
import { errorCodeOf } from "../support/error-code-of.ts";
import { readFile } from "../support/read-file.ts";

const word = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const row = '<row><c t="inlineStr"><is><t>A1</t></is></c></row>';
const slide =
  "<p:sld><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>one</a:t></a:r></a:p></p:txBody></p:sp>";
const odt = "<o:document-content><o:body><o:text><t:p>one</t:p>";
const spine =
  '<package><manifest><item id="a" href="a.xhtml"/><item id="b" href="b.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>';
const container = '<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>';

const book = {
  "_rels/.rels": relationsPart([{ id: "rId1", type: "officeDocument", target: "xl/workbook.xml" }]),
  "xl/workbook.xml": '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
  "xl/_rels/workbook.xml.rels": relationsPart([
    { id: "rId1", type: "worksheet", target: "worksheets/1.xml" },
  ]),
};

const slides = {
  "_rels/.rels": relationsPart([{ id: "rId1", type: "officeDocument", target: "ppt/presentation.xml" }]),
  "ppt/presentation.xml": '<p:presentation><p:sldId r:id="rId1"/><p:sldId r:id="rId2"/></p:presentation>',
  "ppt/_rels/presentation.xml.rels": relationsPart([
    { id: "rId1", type: "slide", target: "slides/1.xml" },
    { id: "rId2", type: "slide", target: "slides/2.xml" },
  ]),
};

async function warningsOf(format: Format, bytes: Uint8Array) {
  const { opened, texts } = await readFile(format, bytes);
  return [texts[0], opened.warnings.map(({ code, message }) => `${code} ${message}`)];
}

const damaged = (parts: string): string[] => [
  `file.damaged file is damaged: ${parts} missing or cut off; what could still be read was read.`,
];

describe("an office document of which a part is missing or cut off", () => {
  it.each<[string, Format, () => Promise<Uint8Array>, string, string]>([
    [
      "a text that ends within a word",
      docx,
      () => zipOf({ "word/document.xml": `<w:document><w:body>${word("one")}<w:p><w:r><w:t>tw` }),
      "one\ntw",
      "one of its parts is",
    ],
    [
      "a sheet that ends early",
      xlsx,
      () => zipOf({ ...book, "xl/worksheets/1.xml": `<worksheet><sheetData>${row}<row><c>` }),
      "A1",
      "one of its parts is",
    ],
    [
      "a slide that is not there",
      pptx,
      () => zipOf({ ...slides, "ppt/slides/1.xml": slide }),
      "one",
      "2 of its parts are",
    ],
    [
      "OpenDocument content that ends early",
      opendocument,
      () => zipOf({ "content.xml": odt }),
      "one",
      "one of its parts is",
    ],
    [
      "chapters that are not there",
      epub,
      () => zipOf({ "META-INF/container.xml": container, "c.opf": spine, "a.xhtml": "<p>one" }),
      "one",
      "2 of its parts are",
    ],
  ])("is read with a warning: %s", async (_, format, write, text, parts) => {
    expect(await warningsOf(format, await write())).toEqual([text, damaged(parts)]);
  });

  it("is corrupt, not empty, where nothing of it can be read", async () => {
    const noise = Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 31) % 256));
    expect(await errorCodeOf(readFile(opendocument, await zipOf({ "content.xml": noise })))).toBe(
      "input.corrupt",
    );
    const whole = `${odt.replace("one", "")}</o:text></o:body></o:document-content>`;
    expect(await errorCodeOf(readFile(opendocument, await zipOf({ "content.xml": whole })))).toBe(
      "input.empty",
    );
  });
});

describe("a Word document", () => {
  it("gives the documents in it, also where it is made of nothing else", async () => {
    const parts = {
      "afchunk.html": ["aFChunk", "<p>from the web</p>"],
      "embeddings/table.xlsx": ["package", await bookFile({ sheets: [{ name: "a", rows: row }] })],
    } as const;
    const { texts, children } = await readFile(docx, await wordFile({ body: "<w:altChunk/>", parts }));
    expect(texts).toEqual([""]);
    expect(children.map(({ name }) => name)).toEqual(["afchunk.html", "table.xlsx"]);
  });

  it("parts what stands above and below the stroke of a fraction, and leaves out how words are said", async () => {
    const run = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
    const fraction = `<w:p><m:oMath><m:f><m:num>${run("12")}</m:num><m:den>${run("3")}</m:den></m:f></m:oMath></w:p>`;
    const ruby = `<w:p><w:r><w:ruby><w:rt><w:r><w:t>とう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>`;
    expect((await readFile(docx, await wordFile({ body: fraction + ruby }))).texts).toEqual(["12/3\n東"]);
  });
});
