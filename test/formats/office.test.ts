import { describe, expect, it } from "vitest";
import docx from "../../src/formats/docx.ts";
import xlsx from "../../src/formats/xlsx.ts";
import { encodeGreyPng } from "../../fixtures/make/encode-grey-png.ts";
import { bookFile, wordFile } from "../../fixtures/make/office-parts.ts";
import { zipOf } from "../../fixtures/make/zip-of.ts";
import { errorCodeOf } from "../support/error-code-of.ts";
import { readFile } from "../support/read-file.ts";

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string, properties = ""): string => `<w:tc>${properties}${paragraph(text)}</w:tc>`;

async function textOf(body: string, parts: Parameters<typeof wordFile>[0]["parts"] = {}): Promise<string> {
  return (await readFile(docx, await wordFile({ body, parts }))).texts[0] ?? "";
}

describe("a Word document", () => {
  it.each([
    ["runs of one word", "<w:p><w:r><w:t>Rech</w:t></w:r><w:r><w:t>nung</w:t></w:r></w:p>", "Rechnung"],
    [
      "tabs and breaks",
      "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>",
      "a\tb\nc",
    ],
    [
      "what was inserted, not what was deleted",
      "<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>",
      "new",
    ],
    [
      "nothing that is hidden",
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r><w:r><w:t>yes</w:t></w:r></w:p>",
      "yes",
    ],
    [
      "what a field shows, not its code",
      "<w:p><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>5 May</w:t></w:r></w:p>",
      "5 May",
    ],
    [
      "one of two copies of a text box, behind its paragraph",
      `<w:p><w:r><w:t>a</w:t><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph("box")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph("box")}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>b</w:t></w:r></w:p>`,
      "ab\n\nbox",
    ],
    [
      "rows, and cells over several columns",
      `<w:tbl><w:tr>${cell("a")}${cell("b")}${cell("c")}</w:tr><w:tr>${cell("d", '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>')}${cell("e")}</w:tr></w:tbl>`,
      "a\tb\tc\nd\t\te",
    ],
    ["other prefixes", '<x:p xmlns:x="w"><x:r><x:t>a</x:t></x:r></x:p>', "a"],
  ])("is read with %s", async (_, body, text) => {
    expect(await textOf(body)).toBe(text);
  });

  it("is read with its header first, then notes, comments and footer, each once", async () => {
    const part = (element: string, text: string, attributes = ""): string =>
      `<w:${element} xmlns:w="w"${attributes}>${paragraph(text)}</w:${element}>`;
    const separator = '<w:footnote w:type="separator"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>';
    const text = await textOf(paragraph("body"), {
      "header1.xml": ["header", part("hdr", "head")],
      "header2.xml": ["header", part("hdr", "head")],
      "footnotes.xml": [
        "footnotes",
        `<w:footnotes xmlns:w="w">${separator}<w:footnote>${paragraph("note")}</w:footnote></w:footnotes>`,
      ],
      "comments.xml": ["comments", `<w:comments xmlns:w="w">${part("comment", "remark")}</w:comments>`],
      "footer1.xml": ["footer", part("ftr", "foot")],
    });
    expect(text.split("\n\n")).toEqual(["head", "body", "note", "remark", "foot"]);
  });

  it("is read with the numbers that it prints before paragraphs", async () => {
    const level = (at: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%1.%2)")}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, "bullet", "·")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`;
    const styles =
      '<w:styles xmlns:w="w"><w:style w:styleId="Clause"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>';
    const item = (at: number, text: string, id = 1): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const styled = '<w:p><w:pPr><w:pStyle w:val="Clause"/></w:pPr><w:r><w:t>e</w:t></w:r></w:p>';
    const text = await textOf(
      item(0, "a") + item(1, "b") + item(1, "c") + item(0, "d") + styled + item(1, "f") + item(0, "g", 2),
      {
        "numbering.xml": ["numbering", numbering],
        "styles.xml": ["styles", styles],
      },
    );
    expect(text.split("\n")).toEqual(["1. a", "1.a) b", "1.b) c", "2. d", "3. e", "3.a) f", "g"]);
  });

  it("gives its large pictures, for they may be scanned pages, and no logos", async () => {
    const { children } = await readFile(
      docx,
      await wordFile({
        body: paragraph("see below"),
        parts: {
          "media/scan.png": ["image", encodeGreyPng(900, 1200)],
          "media/logo.png": ["image", encodeGreyPng(300, 80)],
        },
      }),
    );
    expect(children.map(({ name }) => name)).toEqual(["scan.png"]);
  });

  it("is refused where it is damaged, empty, a bomb, or brings entities of its own", async () => {
    const bytes = await wordFile({ body: paragraph("a") });
    const cut = bytes.slice(0, bytes.length - 60);
    const bomb = await zipOf({ "word/document.xml": Buffer.alloc(30_000_000, 32) });
    const entities = await zipOf({
      "word/document.xml":
        '<!DOCTYPE x [<!ENTITY a "b">]><w:document><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:document>',
    });
    expect(await errorCodeOf(readFile(docx, cut))).toBe("input.corrupt");
    expect(await errorCodeOf(readFile(docx, await zipOf({ "a.txt": "a" })))).toBe("input.corrupt");
    expect(await errorCodeOf(readFile(docx, await wordFile({ body: "" })))).toBe("input.empty");
    expect(await errorCodeOf(readFile(docx, bomb))).toBe("input.too-large");
    expect(await errorCodeOf(readFile(docx, entities))).toBe("input.corrupt");
  });

  it("is read however deep its tables go", async () => {
    const deep = `${"<w:tbl><w:tr><w:tc>".repeat(5000)}${paragraph("deep")}${"</w:tc></w:tr></w:tbl>".repeat(5000)}`;
    expect(await textOf(deep)).toBe("deep");
  });
});

describe("a workbook", () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="1"/><xf numFmtId="20"/></cellXfs>';
  const shown = async (cell: string, isFrom1904 = false): Promise<string> =>
    (
      await readFile(
        xlsx,
        await bookFile({
          styles,
          isFrom1904,
          strings: ["<t>one</t>", "<r><t>ri</t></r><r><t>ch</t></r><rPh><t>no</t></rPh>"],
          sheets: [{ name: "A", rows: `<row r="1">${cell}</row>` }],
        }),
      )
    ).texts[0] ?? "";

  it.each([
    ["an amount", '<c r="A1" s="1"><v>1234.5</v></c>', "1,234.50 €"],
    ["a date as its format has it", '<c r="A1" s="2"><v>45356</v></c>', "05/03/2024"],
    ["a date in the reader's own form, as ISO", '<c r="A1" s="3"><v>45356</v></c>', "2024-03-05"],
    ["a share", '<c r="A1" s="4"><v>0.19</v></c>', "19.00%"],
    ["a rounded number", '<c r="A1" s="5"><v>2.6</v></c>', "3"],
    ["a time", '<c r="A1" s="6"><v>0.604166666</v></c>', "14:30"],
    ["a sum that binary numbers cannot hold", '<c r="A1"><v>0.30000000000000004</v></c>', "0.3"],
    ["a shared text", '<c r="A1" t="s"><v>0</v></c>', "one"],
    ["a text of several styles", '<c r="A1" t="s"><v>1</v></c>', "rich"],
    ["a text of its own", '<c r="A1" t="inlineStr"><is><t>own</t></is></c>', "own"],
    ["the result of a formula", '<c r="A1" t="str"><f>A2</f><v>done</v></c>', "done"],
    ["yes and no", '<c r="A1" t="b"><v>1</v></c>', "TRUE"],
    ["an error", '<c r="A1" t="e"><v>#REF!</v></c>', "#REF!"],
    ["cells without an address", "<c><v>1</v></c><c><v>2</v></c>", "1\t2"],
  ])("shows %s", async (_, cell, text) => {
    expect(await shown(cell)).toBe(text);
  });

  it("counts days from 1904 where it says so", async () => {
    expect(await shown('<c r="A1" s="2"><v>43894</v></c>', true)).toBe("05/03/2024");
  });

  it("is a page a sheet; columns line up, empty rows part blocks, hidden sheets are told of", async () => {
    const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join("")}</row>`;
    const value = (at: string, text: string): string => `<c r="${at}" t="str"><v>${text}</v></c>`;
    const { opened, texts } = await readFile(
      xlsx,
      await bookFile({
        sheets: [
          {
            name: "Offer",
            rows:
              row(1, value("A1", "To")) +
              row(4, value("A4", "Item"), value("D4", "Sum")) +
              row(5, value("D5", "7")),
            rest: '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Acme&amp;RPage &amp;P</oddHeader></headerFooter>',
          },
          { name: "Lists", state: "hidden", rows: row(1, value("A1", "no")) },
          { name: "Notes", rows: row(1, value("A1", "x")) },
        ],
      }),
    );
    expect(opened.pages.map(({ pageNumber, label }) => [pageNumber, label])).toEqual([
      [1, "Offer"],
      [2, "Notes"],
    ]);
    expect(texts).toEqual(["To\t\n\nItem\tSum\n\t7\n\nAcme\nPage", "x"]);
    expect(opened.warnings.map(({ code }) => code)).toEqual(["file.hidden-left-out"]);
  });
});
