import type { PageText } from "../../document/page-text.ts";
import type { RawWord } from "../../document/raw-word.ts";
import type { Warning } from "../../document/warning.ts";
import { layoutPage } from "../../layout/layout-page.ts";
import type { PdfSession } from "../../media/pdfium/open-pdf.ts";
import type { FormatContext } from "../../ports/format.ts";
import type { PixelReading } from "../../ports/pixel-reader.ts";
import { chooseOcrSize } from "./choose-size.ts";
import { judgeTextLayer } from "./judge-text-layer.ts";
import type { TextLayerWorth } from "./judge-text-layer.ts";
import { mergeWords } from "./merge-words.ts";

const messages: Partial<Record<TextLayerWorth, readonly [code: string, withOcr: string, without: string]>> = {
  garbled: [
    "page.garbled-text-layer",
    "its text layer does not say what is printed, so the page was read from its picture",
    "its text layer does not say what is printed",
  ],
  hidden: [
    "page.hidden-text-layer",
    "its text is an invisible layer over a scan, so the page was read from its picture",
    "its text is an invisible layer over a scan, made by another program's OCR",
  ],
};

function listWarnings(worth: TextLayerWorth, withOcr: boolean, pageNumber: number): Warning[] {
  const found = messages[worth];
  if (!found) return [];
  const [code, read, unread] = found;
  return [{ code, message: `Page ${pageNumber}: ${withOcr ? read : unread}.`, pageNumber }];
}

function toRawWords(reading: PixelReading): RawWord[] {
  const angle = (360 - reading.rotation) % 360;
  return reading.words.map(({ text, box, confidence }) => ({
    text,
    box,
    confidence,
    origin: "ocr",
    fontSize: angle % 180 === 0 ? box.height : box.width,
    ...(angle === 0 ? {} : { angle }),
  }));
}

/** Words of one page. Throws `PdfFault`, and what the reader of pixels throws. */
export async function readPage(session: PdfSession, page: number, context: FormatContext): Promise<PageText> {
  const read = await session.read(page);
  const worth = judgeTextLayer(read);
  const needsOcr = context.words === "auto" && worth !== "usable" && worth !== "blank";
  const base = {
    page,
    width: read.width,
    height: read.height,
    warnings: listWarnings(worth, needsOcr, page + 1),
  };
  if (!needsOcr) return layoutPage({ ...base, words: read.words, textSource: "text-layer" });

  const { width, height } = chooseOcrSize(read, context.limits.maxPixels);
  const reading = await context.readPixels(await session.render(page, width, height), context.signal);
  const isOwnUsed = worth === "sparse" || (worth === "hidden" && reading.words.length === 0);
  const own = read.words.filter((word) => isOwnUsed || word.origin === "form-field");
  const words = mergeWords(own, toRawWords(reading));
  const origins = new Set(words.map((word) => (word.origin === "ocr" ? "ocr" : "text-layer")));
  const isUnreadable = words.length === 0 && reading.unreadRegions.length > 0;
  return layoutPage({
    ...base,
    words,
    textSource: origins.size > 1 ? "mixed" : origins.has("text-layer") ? "text-layer" : "ocr",
    status: isUnreadable ? "unreadable" : "read",
    unreadRegions: reading.unreadRegions,
  });
}
