import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { makeLayeredPage } from "../media/pdfium/layers/layered-page.ts";
import { openPdfFile } from "./open-pdf.ts";
import { assemblePdf, makeStream } from "./pdf-files.ts";

const off = "/OFF [G1]";
const layered = makeLayeredPage({
  groups: [{ entries: "" }, { entries: "" }],
  lines: [
    { membership: 0, way: "marked" },
    { membership: 1, way: "marked" },
    { membership: 1, way: "form" },
    { membership: 0, way: "in-form" },
    { membership: 1, way: "in-form" },
  ],
  configuration: off,
});

async function packObjects(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.save({ useObjectStreams: true });
}

const cutOff = (bytes: Uint8Array): Uint8Array => bytes.slice(0, Buffer.from(bytes).lastIndexOf("xref\n0"));

/** A page with notes: one that is seen, and one with further entries. */
function makeNotes(entries: string): Uint8Array {
  const note = (text: string, bottom: number, more: string): string =>
    `<< /Type /Annot /Subtype /FreeText /Rect [72 ${bottom} 300 ${bottom + 30}] /DA (/F 12 Tf) /Contents (${text}) ${more} >>`;
  return assemblePdf([
    "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R 7 0 R] /D << /OFF [7 0 R] >> >> >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 612 792] >>",
    `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> /Annots [${note("Paid", 500, "")} ${note("Twice", 400, entries)}] >>`,
    makeStream("BT /F 12 Tf 72 700 Td (The bill) Tj ET"),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Type /OCG /Name (On) >>",
    "<< /Type /OCG /Name (Off) >>",
  ]);
}

describe("text on a layer of a PDF", () => {
  it.each([
    ["of plain objects", async () => layered],
    ["whose objects are packed", async () => packObjects(layered)],
    ["without its table of references", async () => cutOff(layered)],
  ])("that is switched off is left out and counted, in a file %s", async (_, make) => {
    const file = await openPdfFile(await make());
    const { text, warnings } = await file.read(0);
    expect(text.split(/\s+/)).toEqual(["line0", "line3"]);
    const message =
      "Page 1: characters that the page does not show were left out of its text: 15 on layers that are switched off.";
    expect(warnings).toEqual([{ code: "page.unseen-text", message, pageNumber: 1 }]);
    await file.close();
  });

  it("stays apart from text of another layer in the same place", async () => {
    const show = (text: string): string => `BT /F 12 Tf 72 700 Td (${text}) Tj ET`;
    const bytes = assemblePdf([
      "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R 7 0 R] /D << /OFF [6 0 R] >> >> >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 612 792] >>",
      "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /Properties << /A 6 0 R /B 7 0 R >> >> >>",
      makeStream(`/OC /A BDC ${show("Total due 1000.00")} EMC /OC /B BDC ${show("Total due 2500.00")} EMC`),
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      "<< /Type /OCG /Name (One) >>",
      "<< /Type /OCG /Name (Two) >>",
    ]);
    const file = await openPdfFile(bytes);
    expect((await file.read(0)).text).toBe("Total due 2500.00");
    await file.close();
  });

  it("is read as it stands where all layers are on", async () => {
    const bytes = makeLayeredPage({
      groups: [{ entries: "" }],
      lines: [
        { membership: 0, way: "marked" },
        { membership: 0, way: "form" },
      ],
      configuration: "",
    });
    const file = await openPdfFile(bytes);
    expect(await file.read(0)).toMatchObject({ text: "line0\nline1", warnings: [] });
    await file.close();
  });
});

describe("a note on a page of a PDF", () => {
  it.each([
    ["on a layer that is switched off", "/OC 7 0 R"],
    ["of a group of layers none of which is on", "/OC << /Type /OCMD /OCGs [7 0 R] >>"],
    ["that is hidden", "/F 2"],
    ["that is only printed", "/F 36"],
  ])("is left out and counted where it is one %s", async (_, entries) => {
    const file = await openPdfFile(makeNotes(entries));
    const { text, warnings } = await file.read(0);
    expect(text).toContain("Paid");
    expect(text).not.toContain("Twice");
    expect(warnings).toMatchObject([
      {
        code: "page.unseen-text",
        message: expect.stringContaining("5 in form fields and notes that are hidden"),
      },
    ]);
    await file.close();
  });

  it.each(["", "/OC 6 0 R", "/F 4"])("is read where it is shown: %s", async (entries) => {
    const file = await openPdfFile(makeNotes(entries));
    const { text, warnings } = await file.read(0);
    expect(text).toContain("Twice");
    expect(warnings).toEqual([]);
    await file.close();
  });
});
