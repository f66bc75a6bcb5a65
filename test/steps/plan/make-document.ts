import type { Document } from "../../../src/document/document.ts";
import type { InputFile } from "../../../src/document/input-file.ts";
import type { PageText } from "../../../src/document/page-text.ts";

interface FileSketch {
  readonly mediaType: string;
  readonly pages: number;
  readonly size?: number;
}

/** A document of files with as many pages each, A4 in points, or without size for text. */
export function makeDocument(...files: readonly FileSketch[]): Document {
  const pages = files.flatMap(({ pages, mediaType }, file) =>
    Array.from({ length: pages }, (_, at) => ({ file, mediaType, pageNumber: at + 1 })),
  );
  return {
    files: files.map(({ mediaType, size = 1000 }, index): InputFile => ({
      name: `f${index}`,
      mediaType,
      sha256: "",
      size,
    })),
    pages: pages.map(({ file, mediaType, pageNumber }, index) =>
      mediaType.startsWith("text/")
        ? { index, file, width: 0, height: 0, unit: "none", rotation: 0 }
        : { index, file, pageNumber, width: 595, height: 842, unit: "point", rotation: 0 },
    ),
    attachments: [],
    metadata: {},
    warnings: [],
  };
}

/** Words of pages as the plan sees them: their text and where it is from. */
export function makeTexts(
  ...texts: readonly (readonly [text: string, source: PageText["textSource"], status?: PageText["status"]])[]
): ReadonlyMap<number, PageText> {
  return new Map(
    texts.map(([text, textSource, status = "read"], page) => [
      page,
      { page, text, words: [], lines: [], status, textSource, unreadRegions: [], warnings: [] },
    ]),
  );
}
