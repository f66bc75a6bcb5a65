import type { Box } from "../document/box.ts";
import type { OpenDocument } from "../document/open-document.ts";
import type { PageCode } from "../document/page-code.ts";
import type { PageText } from "../document/page-text.ts";
import type { RenderRequest } from "../document/render-request.ts";
import { defaults } from "../options/defaults.ts";
import { loadOnce } from "../values/load-once.ts";

const loadReader = loadOnce(() => import("../media/read-codes.ts"));

type View = Pick<RenderRequest, "region" | "maxEdge" | "dpi" | "mediaType">;

/** What surrounds a code belongs to it: without a blank rim it is not found. */
function widen({ x, y, width, height }: Box): Box {
  const [left, top] = [Math.max(0, x - width * 0.15), Math.max(0, y - height * 0.15)];
  return {
    x: left,
    y: top,
    width: Math.min(1, x + width * 1.15) - left,
    height: Math.min(1, y + height * 1.15) - top,
  };
}

/** The parts of a page on which a code may stand: on a picture anywhere, on a drawn page only where something square is drawn. */
function listViews(page: PageText): View[] {
  const isPicture = page.textSource === "ocr" || page.textSource === "mixed" || page.textSource === "none";
  if (isPicture) return [{ maxEdge: defaults.codes.maxEdge, mediaType: "image/jpeg" }];
  return (page.squares ?? [])
    .slice(0, defaults.codes.squares)
    .map((square) => ({ region: widen(square), dpi: defaults.codes.dpi, mediaType: "image/png" }));
}

async function look(opened: OpenDocument, page: number, view: View): Promise<PageCode[]> {
  const { bytes } = await opened.render({ page, ...view });
  const { readCodes } = await loadReader();
  const { x, y, width, height } = view.region ?? { x: 0, y: 0, width: 1, height: 1 };
  return (await readCodes(bytes)).map(({ text, box }) => ({
    page,
    text,
    box: {
      x: x + box.x * width,
      y: y + box.y * height,
      width: box.width * width,
      height: box.height * height,
    },
  }));
}

/**
 * The QR codes on the pages of a document, each text once. Looks at few pages and small pictures: a code that is too small
 * for them is not found, and nothing is said of it. Never throws: a page that cannot be drawn has none.
 */
export async function findCodes(
  opened: OpenDocument,
  texts: readonly PageText[],
): Promise<readonly PageCode[]> {
  const { document } = opened;
  const views = texts
    .filter(
      ({ page, status }) =>
        status !== "failed" && document.pages[page]?.unit !== "none" && !document.pages[page]?.time,
    )
    .flatMap((text) => listViews(text).map((view) => ({ page: text.page, view })))
    .slice(0, defaults.codes.views);
  const found = new Map<string, PageCode>();
  for (const { page, view } of views) {
    // Nothing depends on it: what is wrong with the page is said where it is read.
    const codes = await look(opened, page, view).catch(() => []);
    for (const code of codes) if (!found.has(code.text)) found.set(code.text, code);
  }
  return [...found.values()];
}
