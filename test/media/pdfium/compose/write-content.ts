import { PDFDocument, PDFName, StandardFonts } from "pdf-lib";

/** Meanings of the letters a to z: as many of the Hebrew ones. */
const hebrew = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Letters def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
1 beginbfrange <61> <7a> <05d0> endbfrange
endcmap end end`;

/** A PDF with a page for each of the contents, in the language of pages; F1 is Helvetica, F2 Times, F3 Hebrew, and X1 a form with text. */
export async function writeContent(contents: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const { context } = document;
  const fonts = context.obj({
    F1: (await document.embedFont(StandardFonts.Helvetica)).ref,
    F2: (await document.embedFont(StandardFonts.TimesRoman)).ref,
    F3: {
      Type: "Font",
      Subtype: "Type1",
      BaseFont: "Courier",
      Encoding: "WinAnsiEncoding",
      ToUnicode: context.register(context.stream(hebrew)),
    },
  });
  const form = context.stream("BT /F1 12 Tf 0 0 Td (Text of a form) Tj ET", {
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, 200, 40],
    Resources: { Font: fonts },
  });
  const resources = context.obj({ Font: fonts, XObject: { X1: context.register(form) } });
  for (const content of contents) {
    const page = document.addPage([400, 400]);
    page.node.set(PDFName.of("Resources"), resources);
    page.node.set(PDFName.of("Contents"), context.register(context.stream(content)));
  }
  return await document.save();
}
