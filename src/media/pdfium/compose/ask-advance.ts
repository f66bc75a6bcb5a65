import type { Pdfium } from "../boot-pdfium.ts";
import { textObjectLayout } from "./text-object-layout.ts";

/**
 * The advance of a code of the font of a text object in thousandths of its size, 0 where it has none. The object's size is 1, and its text is
 * changed. `scratch` has room for 8 bytes.
 */
export function askAdvance(pdfium: Pdfium, textObject: number, code: number, scratch: number): number {
  const { object } = textObjectLayout;
  pdfium.words().fill(code, scratch >>> 2, (scratch >>> 2) + 2);
  if (pdfium.api.FPDFText_SetCharcodes(textObject, scratch, 2) === 0) return 0;
  const words = pdfium.words();
  const at = textObject >>> 2;
  const codes = (words[at + object.codes] ?? 0) >>> 2;
  const isSet = words[codes] === code && (words[at + object.codesEnd] ?? 0) >>> 2 === codes + 2;
  const position = pdfium.numbers()[(words[at + object.positions] ?? 0) >>> 2] ?? 0;
  return isSet ? Math.round(position * 1000) : 0;
}
