import type { Pdfium } from "../boot-pdfium.ts";
import { lookLayout } from "./look-layout.ts";

/** True where the engine tells of a text object what stands in its memory at the places of one build. */
export function isLayoutTold(pdfium: Pdfium, textObject: number): boolean {
  const { api } = pdfium;
  const { object, text, color, general } = lookLayout;
  const words = pdfium.words();
  const at = textObject >>> 2;
  const wordAt = (shared: number, place: number): number =>
    words[((words[at + shared] ?? 0) >>> 2) + place] ?? 0;
  if (api.FPDFTextObj_GetTextRenderMode(textObject) !== wordAt(object.text, text.mode)) return false;
  const scratch = pdfium.allocate(16);
  const isColored =
    api.FPDFPageObj_GetFillColor(textObject, scratch, scratch + 4, scratch + 8, scratch + 12) !== 0;
  const [red = 0, green = 0, blue = 0, alpha = 0] = pdfium.words().slice(scratch >>> 2, (scratch >>> 2) + 4);
  pdfium.release(scratch);
  if (!isColored) return true;
  const opacity = pdfium.numbers()[((words[at + object.general] ?? 0) >>> 2) + general.fillAlpha] ?? 1;
  return (
    wordAt(object.color, color.fill) === red + 256 * green + 65_536 * blue &&
    Math.abs(alpha - 255 * opacity) <= 1
  );
}
