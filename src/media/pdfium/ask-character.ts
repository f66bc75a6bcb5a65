import type { Pdfium } from "./boot-pdfium.ts";
import { characterFlags } from "./characters.ts";
import type { Characters } from "./characters.ts";

const levelRadians = 0.02;

/** True where the pen has not moved since the character before, which is no blank: the engine gives those that it adds the place of what follows. */
function isSamePen(pdfium: Pdfium, textPage: number, index: number, scratch: number): boolean {
  const { api } = pdfium;
  if (api.FPDFText_GetUnicode(textPage, index - 1) === 0x20) return false;
  api.FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8);
  const [x, y] = new Float64Array(pdfium.heap().buffer, scratch, 2);
  api.FPDFText_GetCharOrigin(textPage, index - 1, scratch, scratch + 8);
  const [xBefore, yBefore] = new Float64Array(pdfium.heap().buffer, scratch, 2);
  return x === xBefore && y === yBefore;
}

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
  const object = api.FPDFText_GetTextObject(textPage, index);
  objects[at] = object;
  const isJoined =
    object !== 0 &&
    index > 0 &&
    api.FPDFText_GetTextObject(textPage, index - 1) === object &&
    isSamePen(pdfium, textPage, index, scratch);
  const angle = api.FPDFText_GetCharAngle(textPage, index);
  const isLevel = Math.abs(angle) < levelRadians;
  const isQuarter = Math.abs(Math.cos(angle)) < levelRadians;
  flags[at] =
    (isLevel ? characterFlags.level : 0) |
    (isQuarter ? characterFlags.quarter : 0) |
    (Math.abs(angle - Math.PI) < levelRadians ? characterFlags.back : 0) |
    (isJoined ? characterFlags.joined : 0) |
    (api.FPDFText_HasUnicodeMapError(textPage, index) === 1 ? characterFlags.unmapped : 0);
}
