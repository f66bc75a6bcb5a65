import type { Warning } from "../../document/warning.ts";
import type { TextLayerFacts } from "../../media/pdfium/messages.ts";

/** The warning that some words of a page's text leave no ink of their own and stand where a picture or a drawing is: nobody compared them with it. */
export function warnOfInkless({ hiddenCharacters }: TextLayerFacts, pageNumber: number): Warning[] {
  if (hiddenCharacters === 0) return [];
  return [
    {
      code: "page.hidden-text-layer",
      message:
        `Page ${pageNumber}: ${hiddenCharacters} characters of its text are invisible and stand over something that is drawn; ` +
        "they were read as its text and were not compared with it.",
      pageNumber,
    },
  ];
}
