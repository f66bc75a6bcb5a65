import { PDFDocument, StandardFonts } from "pdf-lib";
import sharp from "sharp";
import type { Sharp } from "sharp";
import pdf from "../../src/formats/pdf.ts";
import type { PixelImage } from "../../src/ports/pixel-reader.ts";
import { formatContext } from "./format-context.ts";

/** A run of print: its left end and baseline in points from the upper left corner of the page. */
export interface Print {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A white page with print on it as pixels, with the fonts that are built into PDF, so that no machine's fonts matter. */
export async function drawPage(
  prints: readonly Print[],
  { width, height, maxEdge }: { readonly width: number; readonly height: number; readonly maxEdge: number },
): Promise<PixelImage> {
  const document = await PDFDocument.create();
  const page = document.addPage([width, height]);
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const { text, x, y, size = 12 } of prints) page.drawText(text, { x, y: height - y, size, font });
  const input = { bytes: await document.save(), name: "page.pdf", mediaType: "application/pdf" };
  const file = await pdf.open(input, formatContext({ words: "off" }));
  try {
    const { bytes } = await file.render({ page: 0, maxEdge, dpi: 600, mediaType: "image/png" });
    return await toPixels(sharp(bytes));
  } finally {
    await file.close();
  }
}

/** The page turned clockwise by any angle, on white. */
export async function turnPage(image: PixelImage, degrees: number): Promise<PixelImage> {
  const { width, height } = image;
  return await toPixels(
    sharp(image.data, { raw: { width, height, channels: 3 } }).rotate(degrees, { background: "white" }),
  );
}

async function toPixels(picture: Sharp): Promise<PixelImage> {
  const { data, info } = await picture
    .flatten({ background: "white" })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
