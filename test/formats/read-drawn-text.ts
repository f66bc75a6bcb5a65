import type { PageText } from "../../src/document/page-text.ts";
import { openPdfFile } from "./open-pdf.ts";
import { assemblePdf, makeStream } from "./pdf-files.ts";

/** What the codes of a font mean: lines of a map of characters, such as `2 beginbfchar <61> <05D0> <62> <05D1> endbfchar`. */
export type Meaning = string;

const firstFont = 5;

/** A page of 612 by 792 points with this content. Fonts by name: Courier, whose letters are all 0.6 wide, with their meaning where it is another. */
export async function readDrawnPage(
  content: string,
  fonts: Readonly<Record<string, Meaning | undefined>> = { F: undefined },
): Promise<PageText> {
  const names = Object.keys(fonts);
  const refer = (name: string, index: number): string => `/${name} ${firstFont + 2 * index} 0 R`;
  const bytes = assemblePdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 612 792] >>",
    `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << ${names.map(refer).join(" ")} >> >> >>`,
    makeStream(content),
    ...Object.values(fonts).flatMap((meaning, index) => [
      "<< /Type /Font /Subtype /Type1 /BaseFont /Courier " +
        (meaning === undefined
          ? "/Encoding /WinAnsiEncoding >>"
          : `/ToUnicode ${firstFont + 2 * index + 1} 0 R >>`),
      makeStream(
        [
          `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M${index} def`,
          `1 begincodespacerange <00> <FF> endcodespacerange`,
          `${meaning ?? ""} endcmap`,
        ].join("\n"),
      ),
    ]),
  ]);
  const file = await openPdfFile(bytes);
  try {
    return await file.read(0);
  } finally {
    await file.close();
  }
}

/** The text of such a page. */
export async function readDrawnText(
  content: string,
  fonts?: Parameters<typeof readDrawnPage>[1],
): Promise<string> {
  return (await readDrawnPage(content, fonts)).text;
}
