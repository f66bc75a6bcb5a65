import { describe, expect, it } from "vitest";
import { openPdfFile } from "./open-pdf.ts";
import { assemblePdf, makeStream, makeTwoPages } from "./pdf-files.ts";

const annotations = [
  "<< /Type /Annot /Subtype /Link /Rect [72 690 172 712] /A << /S /URI /URI (https://example.org/terms?a=1) >> >>",
  "<< /Type /Annot /Subtype /Link /Rect [72 640 172 660] /Dest [5 0 R /Fit] >>",
  "<< /Type /Annot /Subtype /Text /Rect [300 690 320 710] /Contents (Ask the seller) >>",
  "<< /Type /Annot /Subtype /FreeText /Rect [72 500 300 540] /DA (/F 12 Tf) /Contents (Paid in cash) >>",
];

/** Two pages with everything beside their content: links, a remark, a note, labels, and a table of contents that bites its tail. */
function makeAnnotated(): Uint8Array {
  const title = (text: string): string => `(${text})`;
  return assemblePdf([
    "<< /Type /Catalog /Pages 2 0 R /Outlines 8 0 R /PageLabels << /Nums [0 << /S /r >> 1 << /P (A-) /S /D >>] >> >>",
    "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 /MediaBox [0 0 612 792] >>",
    `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 7 0 R >> >> /Annots [${annotations.join(" ")}] >>`,
    makeStream("BT /F 12 Tf 72 700 Td (The terms apply) Tj ET"),
    "<< /Type /Page /Parent 2 0 R /Contents 6 0 R /Resources << /Font << /F 7 0 R >> >> >>",
    makeStream("BT /F 12 Tf 72 700 Td (the next page) Tj ET"),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Type /Outlines /First 9 0 R /Last 11 0 R /Count 3 >>",
    `<< /Title ${title("Terms")} /Parent 8 0 R /First 10 0 R /Last 10 0 R /Next 11 0 R /Dest [3 0 R /Fit] >>`,
    `<< /Title ${title("Payment")} /Parent 9 0 R /Dest [5 0 R /Fit] >>`,
    `<< /Title ${title("Annex")} /Parent 8 0 R /Next 9 0 R >>`,
  ]);
}

function makeScripted(actions: string): Uint8Array {
  return assemblePdf([
    `<< /Type /Catalog /Pages 2 0 R ${actions} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 612 792] >>",
    "<< /Type /Page /Parent 2 0 R >>",
    "<< /S /JavaScript /JS (app.alert\\(1\\)) >>",
    "<< /S /URI /URI (https://example.org) >>",
  ]);
}

describe("the scripts of a PDF", () => {
  it.each([
    ["run when it is opened", "/OpenAction 4 0 R"],
    ["stand among its names", "/Names << /JavaScript << /Names [(a) 4 0 R] >> >>"],
  ])("are told of where they %s", async (_, actions) => {
    const { warnings } = await openPdfFile(makeScripted(actions));
    expect(warnings.map(({ code }) => code)).toEqual(["file.active-content"]);
  });

  it("are not seen in a file without any", async () => {
    expect((await openPdfFile(makeAnnotated())).warnings).toEqual([]);
  });
});

describe("what a PDF holds beside the words of its pages", () => {
  it("gives links with their places, remarks as comments, and free-text notes as words", async () => {
    const file = await openPdfFile(makeAnnotated());
    const { words, links, comments } = await file.read(0);
    expect(links).toEqual([
      { box: expect.anything() as unknown, url: "https://example.org/terms?a=1" },
      { box: expect.anything() as unknown, pageNumber: 2 },
    ]);
    expect(links?.[0]?.box.x).toBeCloseTo(72 / 612, 3);
    expect(links?.[0]?.box.y).toBeCloseTo(1 - 712 / 792, 3);
    expect(comments?.map(({ text }) => text)).toEqual(["Ask the seller"]);
    const note = words.filter(({ text }) => ["Paid", "in", "cash"].includes(text));
    expect(note).toHaveLength(3);
    expect(note.every(({ box }) => box && box.y > 0.3 && box.y < 0.4)).toBe(true);
    const second = await file.read(1);
    expect([second.links, second.comments]).toEqual([undefined, undefined]);
    // What was found stays found when the page is opened again.
    expect((await file.read(0)).links).toEqual(links);
    await file.close();
  });

  it("gives its table of contents with levels and pages, also where it is a circle, and the labels of its pages", async () => {
    const file = await openPdfFile(makeAnnotated());
    expect(file.outline).toEqual([
      { title: "Terms", level: 0, pageNumber: 1 },
      { title: "Payment", level: 1, pageNumber: 2 },
      { title: "Annex", level: 0 },
    ]);
    expect(file.pages.map(({ label }) => label)).toEqual(["i", "A-1"]);
    await file.close();
  });
});

const chineseFont = [
  "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [9 0 R] >>",
  "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 10 0 R >>",
  "<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -141 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 600 /StemV 80 >>",
];

describe("scripts of a PDF", () => {
  it("reads Chinese in a font that the file lacks, and says that pictures of the page lack it too", async () => {
    const content = makeStream("BT /C 14 Tf 72 700 Td <53D179684EE378010020> Tj ET");
    const file = await openPdfFile(makeTwoPages(content, "/Font << /C 8 0 R >>", chineseFont));
    const { text, warnings } = await file.read(0);
    expect(text).toBe("发票代码");
    expect(warnings.map(({ code }) => code)).toEqual(["page.missing-font"]);
    expect((await file.read(1)).warnings).toEqual([]);
    await file.close();
  });

  it("reads Hebrew in the order in which it is spoken, and ligatures as their letters", async () => {
    const map = makeStream(
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def 1 begincodespacerange <00> <FF> endcodespacerange " +
        "5 beginbfchar <41> <05DD> <42> <05D5> <43> <05DC> <44> <05E9> <45> <FB03> endbfchar endcmap end end",
    );
    const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 9 0 R >>";
    const content = makeStream("BT /H 14 Tf 72 700 Td (ABCD) Tj 0 -40 Td (oEce) Tj ET");
    const file = await openPdfFile(makeTwoPages(content, "/Font << /H 8 0 R >>", [font, map]));
    expect((await file.read(0)).text.split(/\s+/)).toEqual(["שלום", "office"]);
    await file.close();
  });
});
