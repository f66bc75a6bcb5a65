import type { Pdfium } from "../boot-pdfium.ts";
import type { OpenPage } from "../open-page.ts";

/** A part of the upright page, in points from its top left corner. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const format = { rgb: 2 };
const white = -1;

/** A part of a page drawn on white at so many pixels a point: three bytes a pixel, rows without padding but to whole words. */
export function drawRegion(
  pdfium: Pdfium,
  page: OpenPage,
  { x, y, width, height }: Region,
  scale: number,
): { readonly data: Uint8Array; readonly width: number; readonly height: number; readonly stride: number } {
  const { api } = pdfium;
  const columns = Math.max(1, Math.ceil(width * scale));
  const rows = Math.max(1, Math.ceil(height * scale));
  const stride = (3 * columns + 3) & ~3;
  const address = pdfium.allocate(stride * rows + 40);
  const matrix = address + stride * rows;
  const bitmap = api.FPDFBitmap_CreateEx(columns, rows, format.rgb, address, stride);
  try {
    // The engine lays the page out on whole points.
    const across = (scale * page.width) / Math.max(1, Math.trunc(page.width));
    const down = (scale * page.height) / Math.max(1, Math.trunc(page.height));
    const entries = [across, 0, 0, down, -x * scale, -y * scale, 0, 0, columns, rows];
    pdfium.numbers().set(entries, matrix >>> 2);
    api.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, white);
    api.FPDF_RenderPageBitmapWithMatrix(bitmap, page.handle, matrix, matrix + 24, 0);
    return {
      data: pdfium.heap().slice(address, address + stride * rows),
      width: columns,
      height: rows,
      stride,
    };
  } finally {
    if (bitmap !== 0) api.FPDFBitmap_Destroy(bitmap);
    pdfium.release(address);
  }
}
