import pdf from "../../src/formats/pdf.ts";
import type { FormatContext, OpenFile } from "../../src/ports/format.ts";
import { formatContext } from "../support/format-context.ts";

/** Opens a PDF as `load` would, without OCR unless the context brings its own reader. */
export async function openPdfFile(bytes: Uint8Array, more: Partial<FormatContext> = {}): Promise<OpenFile> {
  const file = { bytes, name: "file.pdf", mediaType: "application/pdf" };
  return await pdf.open(file, { ...formatContext(), words: "text-layer", ...more });
}
