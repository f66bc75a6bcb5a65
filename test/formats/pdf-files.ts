import { PDFDocument, StandardFonts, degrees } from "pdf-lib";

/** A two-page letter: known words at known places, a form field, a check box and an attachment. */
export async function makeLetter({ rotation = 0 } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.setTitle("A letter");
  const first = document.addPage([500, 700]);
  first.setCropBox(50, 100, 400, 500);
  first.setRotation(degrees(rotation));
  first.drawText("Anchor", { x: 150, y: 400, size: 20, font });
  const form = document.getForm();
  const field = form.createTextField("name");
  field.setText("Ada Lovelace");
  field.addToPage(first, { x: 100, y: 300, width: 150, height: 20, font });
  const box = form.createCheckBox("agreed");
  box.addToPage(first, { x: 100, y: 250, width: 12, height: 12 });
  box.check();
  const second = document.addPage([500, 700]);
  second.drawText("Second page of the letter", { x: 60, y: 600, size: 12, font });
  await document.attach(new TextEncoder().encode("<data/>"), "data.xml", { mimeType: "text/xml" });
  return document.save({ useObjectStreams: false });
}

/** A stream object with its length. */
export function makeStream(content: string, entries = ""): string {
  return `<< ${entries} /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`;
}

/** A file of numbered objects, the first one its catalog, with a sound table of references. Characters are bytes. */
export function assemblePdf(objects: readonly string[]): Uint8Array {
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  file += `trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

/** A file whose first page has this content and whose second is plain. `resources` and `more` objects (from number 8) are the first page's. */
export function makeTwoPages(content: string, resources: string, more: readonly string[] = []): Uint8Array {
  return assemblePdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 /MediaBox [0 0 612 792] >>",
    `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << ${resources} >> >>`,
    content,
    "<< /Type /Page /Parent 2 0 R /Contents 6 0 R /Resources << /Font << /F 7 0 R >> >> >>",
    makeStream("BT /F 12 Tf 72 700 Td (the next page) Tj ET"),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...more,
  ]);
}

/** A file whose first page never ends: a pattern of a million steps an inch. */
export function makeEndlessPage(): Uint8Array {
  return makeTwoPages(makeStream("/Pattern cs /P scn 0 0 600 700 re f"), "/Pattern << /P 8 0 R >>", [
    makeStream(
      "0 0 1 1 re f",
      "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 /Resources << >>",
    ),
  ]);
}

/** A page that is nothing but a picture. */
export async function makeScan(png: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([200, 300]);
  page.drawImage(await document.embedPng(png), { x: 0, y: 0, width: 200, height: 300 });
  return document.save();
}
