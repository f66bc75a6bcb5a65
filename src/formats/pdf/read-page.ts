import type { PageText } from "../../document/page-text.ts";
import type { RawWord } from "../../document/raw-word.ts";
import type { Warning } from "../../document/warning.ts";
import { layoutPage } from "../../layout/layout-page.ts";
import { warnOfLetters } from "../../layout/warn-of-letters.ts";
import { unpackLines } from "../../layout/unpack-lines.ts";
import { freePixels } from "../../media/free-pixels.ts";
import type { PdfPageFacts, PdfPageText, TextLayerWorth } from "../../media/pdfium/messages.ts";
import type { PdfSession } from "../../media/pdfium/open-pdf.ts";
import type { FormatContext } from "../../ports/format.ts";
import type { PixelReading } from "../../ports/pixel-reader.ts";
import { chooseOcrSize } from "./choose-ocr-size.ts";
import { confirmWords } from "./confirm-words.ts";
import { mergeWords } from "./merge-words.ts";
import { warnOfFonts } from "./warn-of-fonts.ts";
import { warnOfInkless } from "./warn-of-inkless.ts";
import { warnOfLayer } from "./warn-of-layer.ts";
import type { LayerUse } from "./warn-of-layer.ts";
import { warnOfUnseen } from "./warn-of-unseen.ts";

/** Share of an invisible layer's words that the pixels must confirm before its reading is kept for the better one. */
const minConfirmed = 0.5;

function toRawWords(reading: PixelReading): RawWord[] {
  const angle = (360 - reading.rotation) % 360;
  return reading.words.map(({ box, ...word }) => ({
    ...word,
    box,
    origin: "ocr",
    fontSize: angle % 180 === 0 ? box.height : box.width,
    ...(angle === 0 ? {} : { angle }),
  }));
}

/** Which words of the text layer are kept beside those read from the picture, and what to say of it. */
function chooseOwn(
  worth: TextLayerWorth,
  words: readonly RawWord[],
  seen: readonly RawWord[],
): { own: readonly RawWord[]; use: LayerUse } {
  const isField = (word: RawWord): boolean => word.origin === "form-field";
  const fields = words.filter(isField);
  if (worth === "sparse") return { own: words, use: "kept" };
  if (worth !== "hidden") return { own: fields, use: "replaced" };
  const layer = words.filter((word) => !isField(word));
  const { words: confirmed, share } = confirmWords(layer, seen);
  const isKept = seen.length === 0 || share >= minConfirmed;
  return { own: isKept ? [...confirmed, ...fields] : fields, use: isKept ? "kept" : "replaced" };
}

async function readPicture(
  session: PdfSession,
  page: number,
  read: PdfPageFacts,
  context: FormatContext,
): Promise<PixelReading> {
  const { width, height } = chooseOcrSize(read, context.limits.maxPixels);
  const pixels = await session.render(page, width, height);
  const reading = await context.readPixels(pixels, context.signal);
  freePixels(pixels.data);
  return reading;
}

/** Words, links and comments of one page. Throws `PdfFault`, and what the reader of pixels throws. */
export async function readPage(session: PdfSession, page: number, context: FormatContext): Promise<PageText> {
  const read = await session.read(page);
  const { links, comments } = read;
  const { squares } = read.facts;
  const text = "lines" in read ? toPageText(read, page) : await readWords(session, page, read, context);
  return {
    ...text,
    warnings: [...text.warnings, ...warnOfUnseen(read.unseen, page + 1)],
    ...(squares.length > 0 ? { squares } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(comments.length > 0 ? { comments } : {}),
  };
}

function toPageText(read: Extract<PdfPageText, { lines: unknown }>, page: number): PageText {
  const { text, turn } = read.lines;
  const { words, lines } = unpackLines(read.lines);
  return {
    page,
    text,
    words,
    lines,
    status: "read",
    textSource: words.length === 0 ? "none" : "text-layer",
    unreadRegions: [],
    warnings: [...warnOfFonts(read.facts, page + 1), ...warnOfInkless(read.facts, page + 1)],
    ...(turn === 0 ? {} : { turn }),
  };
}

async function readWords(
  session: PdfSession,
  page: number,
  read: Extract<PdfPageText, { words: unknown }>,
  context: FormatContext,
): Promise<PageText> {
  const { worth } = read;
  const base = { page, width: read.width, height: read.height };
  const warnOfUse = (use: LayerUse): Warning[] => [
    ...warnOfLayer(worth, use, page + 1),
    ...warnOfFonts(read.facts, page + 1),
  ];
  if (context.words !== "auto") {
    // Without a look at the picture, whatever is drawn on a page without text stays unread.
    const isUnread = worth === "none" && read.words.length === 0;
    return layoutPage({
      ...base,
      words: read.words,
      textSource: "text-layer",
      status: isUnread ? "unreadable" : "read",
      warnings: warnOfUse("unchecked"),
    });
  }
  const reading = await readPicture(session, page, read, context);
  const seen = toRawWords(reading);
  const { own, use } = chooseOwn(worth, read.words, seen);
  const words = mergeWords(own, seen);
  const hasOcr = words.some((word) => word.origin === "ocr");
  const hasOther = words.some((word) => word.origin !== "ocr");
  const isUnreadable = words.length === 0 && reading.unreadRegions.length > 0;
  return layoutPage({
    ...base,
    words,
    textSource: hasOcr && hasOther ? "mixed" : hasOther ? "text-layer" : "ocr",
    status: isUnreadable ? "unreadable" : "read",
    unreadRegions: reading.unreadRegions,
    warnings: [
      ...warnOfUse(use),
      ...(words.some((word) => seen.includes(word)) ? warnOfLetters(reading, page + 1) : []),
    ],
  });
}
