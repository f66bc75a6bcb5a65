import type { PageText } from "../../document/page-text.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import { layoutReading } from "../../layout/layout-reading.ts";
import { measureInk } from "../../media/measure-ink.ts";
import type { FormatContext } from "../../ports/format.ts";
import type { PixelImage } from "../../ports/pixel-reader.ts";

/** Less than this share of a page's pixels is dust. */
const minInk = 0.0001;

function withoutWords(
  page: number,
  status: PageText["status"],
  warnings: PageText["warnings"] = [],
): PageText {
  return { page, text: "", words: [], lines: [], status, textSource: "none", unreadRegions: [], warnings };
}

/** Words of one picture. Never throws for a bad picture: `status` says it; an abort is thrown. */
export async function readPicture(
  page: number,
  decode: () => Promise<PixelImage>,
  context: FormatContext,
): Promise<PageText> {
  const { signal, words, readPixels } = context;
  signal?.throwIfAborted();
  if (words === "off") return withoutWords(page, "read");
  try {
    const image = await decode();
    const hasInk = measureInk(image) >= minInk;
    // A picture has no text layer: whatever is on it stays unread.
    if (words === "text-layer") return withoutWords(page, hasInk ? "unreadable" : "read");
    const { width, height } = image;
    const reading = await readPixels(image, signal);
    return layoutReading({ page, width, height, reading, hasInk });
  } catch (error) {
    signal?.throwIfAborted();
    // No page of any document could be read: that is for the user to mend, not a fault of this page.
    if (isGleanerError(error, "options.missing-package")) throw error;
    const message = "The picture could not be decoded or read. Save or transfer it again.";
    return withoutWords(page, "failed", [{ code: "page.failed", message }]);
  }
}
