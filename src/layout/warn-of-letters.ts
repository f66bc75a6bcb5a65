import type { Warning } from "../document/warning.ts";
import type { PixelReading } from "../ports/pixel-reader.ts";

/** The warning of a page whose language has letters that could not be looked for. */
export function warnOfLetters({ uncheckedLetters }: PixelReading, pageNumber?: number): Warning[] {
  if (!uncheckedLetters) return [];
  const { language, packageName } = uncheckedLetters;
  const name = new Intl.DisplayNames(["en"], { type: "language" }).of(language) ?? language;
  const page = pageNumber === undefined ? "The page" : `Page ${pageNumber}`;
  return [
    {
      code: "page.unchecked-letters",
      message:
        `${page} seems to be in ${name}; letters with marks may have lost them, ` +
        `because data of that language is missing. Install ${packageName}.`,
      ...(pageNumber === undefined ? {} : { pageNumber }),
    },
  ];
}
