import type { Warning } from "../../document/warning.ts";
import type { TextLayerFacts } from "../../media/pdfium/messages.ts";

/** Letters that may be missing in a picture before anyone needs to know: a lone sign may be drawn in another way. */
const minUndrawn = 2;

/** The warning that pictures of a page lack letters, because the file names a font that it does not bring along. */
export function warnOfFonts({ undrawnCharacters }: TextLayerFacts, pageNumber: number): Warning[] {
  if (undrawnCharacters < minUndrawn) return [];
  return [
    {
      code: "page.missing-font",
      message:
        `Page ${pageNumber}: ${undrawnCharacters} characters are set in a font that the file does not hold. Their text was read, ` +
        "but pictures of the page lack them: send the words or the file itself to a model, or save the file with its fonts embedded.",
      pageNumber,
    },
  ];
}
