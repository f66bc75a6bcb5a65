import type { Pdfium } from "./boot-pdfium.ts";
import { characterFlags } from "./characters.ts";
import type { Characters } from "./characters.ts";

const levelRadians = 0.02;

/** What the engine says of one character, written at a place of the others. `scratch` has room for 16 bytes. */
export function askCharacter(
  pdfium: Pdfium,
  textPage: number,
  index: number,
  scratch: number,
  { codes, boxes, flags, objects }: Characters,
  at = 0,
): void {
  const { api } = pdfium;
  api.FPDFText_GetLooseCharBox(textPage, index, scratch);
  boxes.set(new Float32Array(pdfium.heap().buffer, scratch, 4), 4 * at);
  codes[at] = api.FPDFText_GetUnicode(textPage, index);
  objects[at] = api.FPDFText_GetTextObject(textPage, index);
  const angle = api.FPDFText_GetCharAngle(textPage, index);
  const isLevel = Math.abs(angle) < levelRadians;
  const isQuarter = Math.abs(Math.cos(angle)) < levelRadians;
  flags[at] =
    (isLevel ? characterFlags.level : 0) |
    (isQuarter ? characterFlags.quarter : 0) |
    (api.FPDFText_HasUnicodeMapError(textPage, index) === 1 ? characterFlags.unmapped : 0);
}
