import { PDFDocument, StandardFonts } from "pdf-lib";
import type { PDFFont, PDFPage } from "pdf-lib";

const words =
  "the parties agree that any delivery which arrives after its date is to be paid for at a reduced price unless both of them have put another arrangement into writing before goods left the warehouse".split(
    " ",
  );
const page = { width: 595, height: 842, margin: 56, leading: 13.5, size: 10 };

/** Numbers that are the same in each run and look like chance. */
function makeChance(): () => number {
  let state = 20_260_101;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function writeProse(sheet: PDFPage, font: PDFFont, top: number, lines: number, chance: () => number): number {
  let y = top;
  for (let line = 0; line < lines; line += 1) {
    let text = "";
    while (font.widthOfTextAtSize(text, page.size) < page.width - 2 * page.margin - 40) {
      text += `${words[Math.floor(chance() * words.length)] ?? ""} `;
    }
    sheet.drawText(text.trim(), { x: page.margin, y, size: page.size, font });
    y -= page.leading;
  }
  return y;
}

function writeTable(sheet: PDFPage, font: PDFFont, top: number, rows: number, chance: () => number): void {
  for (let row = 0; row < rows; row += 1) {
    const y = top - row * page.leading;
    const cells = [`A-${1000 + Math.floor(chance() * 9000)}`, words[row % words.length] ?? "", "pcs"];
    const amount = (chance() * 5000).toFixed(2);
    for (const [column, text] of [...cells, String(1 + (row % 9)), amount].entries()) {
      sheet.drawText(text, { x: page.margin + column * 95, y, size: page.size, font });
    }
    sheet.drawLine({ start: { x: page.margin, y: y - 3 }, end: { x: page.width - page.margin, y: y - 3 } });
  }
}

/** A contract of many pages, each one different: a heading, running text, and a table with rules. */
export async function makeLongPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const [plain, bold] = [
    await document.embedFont(StandardFonts.TimesRoman),
    await document.embedFont(StandardFonts.HelveticaBold),
  ];
  const chance = makeChance();
  for (let number = 1; number <= pages; number += 1) {
    const sheet = document.addPage([page.width, page.height]);
    const top = page.height - page.margin;
    sheet.drawText(`Section ${number} of the agreement`, { x: page.margin, y: top, size: 14, font: bold });
    const y = writeProse(sheet, plain, top - 2 * page.leading, 30, chance);
    writeTable(sheet, plain, y - page.leading, 14, chance);
  }
  return document.save();
}
