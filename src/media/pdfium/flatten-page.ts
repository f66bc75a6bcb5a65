import type { Pdfium } from "./boot-pdfium.ts";

const scale = 64;
const normalDisplay = 0;

/** Writes the visible part of the page as its own boxes: flattening knows only boxes that stand in the page itself. */
function fixPageBoxes(pdfium: Pdfium, page: number, width: number, height: number): void {
  const { api } = pdfium;
  const at = pdfium.allocate(16);
  const [right, bottom] = [Math.round(width * scale), Math.round(height * scale)];
  const locate = (x: number, y: number): [number, number] => {
    api.FPDF_DeviceToPage(page, 0, 0, right, bottom, 0, x, y, at, at + 8);
    const [pageX = 0, pageY = 0] = new Float64Array(pdfium.heap().buffer, at, 2);
    return [pageX, pageY];
  };
  const [x1, y1] = locate(0, 0);
  const [x2, y2] = locate(right, bottom);
  pdfium.release(at);
  const edges = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)] as const;
  api.FPDFPage_SetMediaBox(page, ...edges);
  api.FPDFPage_SetCropBox(page, ...edges);
}

/**
 * Makes form values, notes and stamps part of the page's content in memory, which PDFium else neither reads as text nor
 * always draws. What changed is seen when the page is opened the next time.
 */
export function flattenPage(pdfium: Pdfium, page: number, width: number, height: number): void {
  fixPageBoxes(pdfium, page, width, height);
  pdfium.api.FPDFPage_Flatten(page, normalDisplay);
}
