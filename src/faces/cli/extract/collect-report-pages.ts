import type { Extraction } from "../../../document/extraction.ts";
import type { OpenDocument } from "../../../document/open-document.ts";
import type { ReportPage } from "../../viewer/report-entry.ts";

/** Pictures in one report; pages without a citation are the first to go without. */
const maxPictures = 60;
/** Longest side in pixels: enough to read small print at twice the column's width. */
const maxEdge = 1500;
const quality = 72;

/** The pages of a document as a report shows them: pictures, and texts where there is nothing to picture. */
export async function collectReportPages(
  opened: OpenDocument,
  extraction: Extraction<unknown>,
): Promise<ReportPage[]> {
  const { pages, selected } = opened.document;
  const shown = pages.filter((page) => !selected || selected.includes(page.index));
  const pictured = choosePictures(shown, extraction);
  const result: ReportPage[] = [];
  for (const { index, file, pageNumber, unit, time } of shown) {
    const place = { file, ...(pageNumber === undefined ? {} : { pageNumber }), ...(time ? { time } : {}) };
    if (unit === "none") result.push({ ...place, text: await readText(opened, index) });
    else if (pictured.has(index)) result.push({ ...place, ...(await renderPicture(opened, index)) });
    else result.push(place);
  }
  return result;
}

function choosePictures(
  pages: OpenDocument["document"]["pages"],
  extraction: Extraction<unknown>,
): Set<number> {
  const cited = new Set(
    Object.values(extraction.fields).flatMap(({ citations }) =>
      citations.map(({ file = 0, pageNumber }) => `${file}/${pageNumber}`),
    ),
  );
  const isCited = (page: (typeof pages)[number]): boolean => cited.has(`${page.file}/${page.pageNumber}`);
  const chosen = [...pages.filter(isCited), ...pages.filter((page) => !isCited(page))].slice(0, maxPictures);
  return new Set(chosen.map((page) => page.index));
}

async function readText(opened: OpenDocument, index: number): Promise<string> {
  for await (const { text } of opened.read([index])) return text;
  return "";
}

/** A page that cannot be pictured is shown as an empty sheet: its boxes and values still are worth showing. */
async function renderPicture(opened: OpenDocument, index: number): Promise<Pick<ReportPage, "image">> {
  try {
    const picture = await opened.render({ page: index, maxEdge, dpi: 150, mediaType: "image/webp", quality });
    const { bytes, mediaType, width, height } = picture;
    return {
      image: { dataUri: `data:${mediaType};base64,${Buffer.from(bytes).toString("base64")}`, width, height },
    };
  } catch {
    return {};
  }
}
