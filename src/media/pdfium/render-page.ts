import type { Pdfium } from "./boot-pdfium.ts";
import type { PdfPixels } from "./messages.ts";
import type { OpenPage } from "./open-page.ts";

const format = { rgb: 2 };
const flags = { annotations: 0x01, rgbOrder: 0x10 };
const white = -1;

/** The upright page drawn on white, filled fields and notes included. */
export function renderPage(pdfium: Pdfium, page: OpenPage, width: number, height: number): PdfPixels {
  const { api } = pdfium;
  const stride = (width * 3 + 3) & ~3;
  const address = pdfium.allocate(stride * height);
  const bitmap = api.FPDFBitmap_CreateEx(width, height, format.rgb, address, stride);
  try {
    if (bitmap === 0) throw new RangeError("PDFium made no bitmap");
    api.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    api.FPDF_RenderPageBitmap(
      bitmap,
      page.handle,
      0,
      0,
      width,
      height,
      0,
      flags.annotations | flags.rgbOrder,
    );
    const heap = pdfium.heap();
    if (stride === width * 3) {
      return { data: heap.slice(address, address + stride * height), width, height };
    }
    const data = new Uint8Array(width * 3 * height);
    for (let row = 0; row < height; row += 1) {
      const start = address + row * stride;
      data.set(heap.subarray(start, start + width * 3), row * width * 3);
    }
    return { data, width, height };
  } finally {
    if (bitmap !== 0) api.FPDFBitmap_Destroy(bitmap);
    pdfium.release(address);
  }
}
