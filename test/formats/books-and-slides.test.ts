import { describe, expect, it } from "vitest";
import epub from "../../src/formats/epub.ts";
import opendocument from "../../src/formats/opendocument.ts";
import pptx from "../../src/formats/pptx.ts";
import { encodeGreyPng } from "../../fixtures/make/encode-grey-png.ts";
import { relationsPart } from "../../fixtures/make/office-parts.ts";
import { zipOf } from "../../fixtures/make/zip-of.ts";
import { errorCodeOf } from "../support/error-code-of.ts";
import { readFile } from "../support/read-file.ts";

const relation = (type: string, target: string, id = "rId1") => ({ id, type, target });
const shape = (text: string, kind = ""): string =>
  `<p:sp><p:nvSpPr><p:nvPr>${kind === "" ? "" : `<p:ph type="${kind}"/>`}</p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;

describe("a presentation", () => {
  it("is a page a slide in the order of the show, titles first, then the speaker's notes", async () => {
    const cell = (text: string): string =>
      `<a:tc><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;
    const table = `<p:graphicFrame><a:tbl><a:tr>${cell("Q1")}${cell("Q2")}</a:tr><a:tr>${cell("10")}${cell("20")}</a:tr></a:tbl></p:graphicFrame>`;
    const number = '<p:sp><p:txBody><a:p><a:fld type="slidenum"><a:t>1</a:t></a:fld></a:p></p:txBody></p:sp>';
    const chart =
      "<c:chart><c:title><a:t>Growth</a:t></c:title><c:ser><c:tx><c:v>Sales</c:v></c:tx><c:cat><c:v>Jan</c:v><c:v>Feb</c:v></c:cat><c:val><c:v>5</c:v><c:v>7</c:v></c:val></c:ser></c:chart>";
    const { opened, texts } = await readFile(
      pptx,
      await zipOf({
        "_rels/.rels": relationsPart([relation("officeDocument", "ppt/presentation.xml")]),
        "ppt/presentation.xml":
          '<p:presentation xmlns:r="r"><p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId1"/></p:sldIdLst></p:presentation>',
        "ppt/_rels/presentation.xml.rels": relationsPart([
          relation("slide", "slides/slide1.xml"),
          relation("slide", "slides/slide2.xml", "rId2"),
        ]),
        "ppt/slides/slide1.xml": `<p:sld>${shape("last")}</p:sld>`,
        "ppt/slides/slide2.xml": `<p:sld>${shape("body")}${shape("Title", "ctrTitle")}${table}${number}</p:sld>`,
        "ppt/slides/_rels/slide2.xml.rels": relationsPart([
          relation("notesSlide", "../notesSlides/notes1.xml"),
          relation("chart", "../charts/chart1.xml", "rId2"),
        ]),
        "ppt/notesSlides/notes1.xml": `<p:notes>${shape("3", "sldNum")}${shape("say hello", "body")}</p:notes>`,
        "ppt/charts/chart1.xml": chart,
      }),
    );
    expect(opened.pages.map(({ pageNumber }) => pageNumber)).toEqual([1, 2]);
    expect(texts).toEqual([
      "Title\n\nbody\n\nQ1\tQ2\n10\t20\n\nGrowth\n\tJan\tFeb\nSales\t5\t7\n\nsay hello",
      "last",
    ]);
  });

  it("is refused without its main part", async () => {
    expect(await errorCodeOf(readFile(pptx, await zipOf({ "a.xml": "<a/>" })))).toBe("input.corrupt");
  });
});

describe("an OpenDocument file", () => {
  const type = (kind: string): string => `application/vnd.oasis.opendocument.${kind}`;
  const content = (body: string): string =>
    `<office:document-content><office:body>${body}</office:body></office:document-content>`;
  const open = async (kind: string, body: string, parts: Record<string, string> = {}) =>
    await readFile(opendocument, await zipOf({ "content.xml": content(body), ...parts }), {
      mediaType: type(kind),
    });

  it.each([
    [
      "headings, blanks and tabs",
      "<text:h>Head</text:h><text:p>a<text:s text:c='2'/>b<text:tab/>c<text:line-break/>d</text:p>",
      "Head\n\na  b\tc\nd",
    ],
    [
      "notes behind their line",
      "<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note>b</text:p>",
      "ab\n\nnote",
    ],
    [
      "no deleted text",
      "<text:tracked-changes><text:deletion><text:p>no</text:p></text:deletion></text:tracked-changes><text:p>a</text:p>",
      "a",
    ],
    [
      "tables",
      "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>c</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>",
      "a\tb\nc\t",
    ],
    [
      "text boxes",
      "<text:p>a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box><svg:title>no</svg:title></draw:frame></text:p>",
      "a\n\nbox",
    ],
  ])("is read with %s", async (_, body, text) => {
    expect((await open("text", `<office:text>${body}</office:text>`)).texts).toEqual([text]);
  });

  it("has the headers and footers of its pages around its text, each once", async () => {
    const styles =
      "<style:master-page><style:header><text:p>head</text:p></style:header><style:footer><text:p>foot</text:p></style:footer></style:master-page><style:master-page><style:header><text:p>head</text:p></style:header></style:master-page>";
    const { texts } = await open("text", "<office:text><text:p>body</text:p></office:text>", {
      "styles.xml": `<s>${styles}</s>`,
    });
    expect(texts).toEqual(["head\n\nbody\n\nfoot"]);
  });

  it("is a page a sheet with cells as they are shown, however many empty ones are stated", async () => {
    const cell = (text: string, more = ""): string =>
      `<table:table-cell${more}>${text === "" ? "" : `<text:p>${text}</text:p>`}</table:table-cell>`;
    const empty = cell("", ' table:number-columns-repeated="16380"');
    const sheet = (name: string, rows: string): string =>
      `<table:table table:name="${name}">${rows}</table:table>`;
    const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
    const { opened, texts } = await open(
      "spreadsheet",
      sheet(
        "A",
        row(cell("Item") + cell("", ' table:number-columns-repeated="2"') + cell("Sum") + empty) +
          row(cell("x") + cell("") + cell("") + cell("7,00 €") + empty),
      ) + sheet("B", row(cell("b"))),
    );
    expect(opened.pages.map(({ pageNumber, label }) => [pageNumber, label])).toEqual([
      [1, "A"],
      [2, "B"],
    ]);
    expect(texts).toEqual(["Item\tSum\nx\t7,00 €", "b"]);
  });

  it("is read with rows that are stated once for many", async () => {
    const row = (text: string, times: number): string =>
      `<table:table-row table:number-rows-repeated="${times}"><table:table-cell><text:p>${text}</text:p></table:table-cell><table:table-cell/></table:table-row>`;
    const { texts } = await open(
      "spreadsheet",
      `<table:table>${row("a", 3)}${row("", 1_048_000)}${row("b", 1)}</table:table>`,
    );
    expect(texts).toEqual(["a\na\na\nb"]);
  });

  it("is a page a slide", async () => {
    const slide = (name: string, text: string): string =>
      `<draw:page draw:name="${name}"><draw:frame><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame></draw:page>`;
    const { opened, texts } = await open("presentation", slide("One", "a") + slide("Two", "b"));
    expect(opened.pages.map(({ label }) => label)).toEqual(["One", "Two"]);
    expect(texts).toEqual(["a", "b"]);
  });

  it("is refused where it is locked", async () => {
    const manifest = {
      "META-INF/manifest.xml": "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>",
    };
    expect(await errorCodeOf(open("text", "noise", manifest))).toBe("input.encrypted");
  });
});

describe("a book", () => {
  const book = {
    "META-INF/container.xml":
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    "OEBPS/book.opf":
      '<package><metadata><dc:title>Tide</dc:title><dc:creator>A. B.</dc:creator></metadata><manifest><item id="n" href="nav.xhtml" properties="nav"/><item id="c1" href="text/one%201.xhtml"/><item id="c2" href="text/two.xhtml"/></manifest><spine><itemref idref="c2"/><itemref idref="c1"/></spine></package>',
    "OEBPS/nav.xhtml":
      '<html xmlns="http://www.w3.org/1999/xhtml"><body><nav><ol><li><a href="text/two.xhtml#a">Second</a></li></ol></nav></body></html>',
    "OEBPS/text/one 1.xhtml":
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x"/></head><body><h1>One</h1><p>a<a id="x"/>b</p></body></html>',
    "OEBPS/text/two.xhtml":
      '<html xmlns="http://www.w3.org/1999/xhtml"><body><svg><image xlink:href="../scan.png"/></svg></body></html>',
    "OEBPS/scan.png": encodeGreyPng(900, 1200),
  };

  it("is a page a chapter in reading order, with titles from its contents and scanned pages as files", async () => {
    const { opened, texts, children } = await readFile(epub, await zipOf(book));
    expect(opened.pages.map(({ pageNumber, label }) => [pageNumber, label])).toEqual([
      [1, "Second"],
      [2, undefined],
    ]);
    expect(texts).toEqual(["", "One\n\nab"]);
    expect(opened.metadata).toEqual({ title: "Tide", author: "A. B." });
    expect(children.map(({ name }) => name)).toEqual(["scan.png"]);
  });

  it("is refused where its seller has locked it, not where only its fonts are garbled", async () => {
    const lock = (algorithm: string) =>
      zipOf({
        ...book,
        "META-INF/encryption.xml": `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/></EncryptedData></encryption>`,
      });
    expect(await errorCodeOf(readFile(epub, await lock("http://www.w3.org/2001/04/xmlenc#aes128-cbc")))).toBe(
      "input.encrypted",
    );
    expect((await readFile(epub, await lock("http://www.idpf.org/2008/embedding"))).texts).toHaveLength(2);
  });
});
