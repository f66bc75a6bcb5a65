import type { Pdfium } from "./boot-pdfium.ts";

/** How the text object of a character is drawn. */
export interface TypeFace {
  readonly bold: boolean;
  /** Drawn in the mode that leaves no ink. */
  readonly hidden: boolean;
}

const hiddenMode = 3;
const boldWeight = 600;
const nameBytes = 256;

/** Looks up how characters are drawn, once for each text object. */
export function makeTypeReader(pdfium: Pdfium, textPage: number): (character: number) => TypeFace {
  const { api } = pdfium;
  const known = new Map<number, TypeFace>();
  const readName = (character: number): string => {
    const buffer = pdfium.allocate(nameBytes + 4);
    const length = api.FPDFText_GetFontInfo(textPage, character, buffer, nameBytes, buffer + nameBytes);
    const end = buffer + Math.max(0, Math.min(length, nameBytes) - 1);
    const name = new TextDecoder().decode(pdfium.heap().slice(buffer, end));
    pdfium.release(buffer);
    return name;
  };
  return (character) => {
    const textObject = api.FPDFText_GetTextObject(textPage, character);
    const cached = known.get(textObject);
    if (cached) return cached;
    const face = {
      bold:
        api.FPDFText_GetFontWeight(textPage, character) >= boldWeight ||
        /bold|black|heavy|demi/i.test(readName(character)),
      hidden: textObject !== 0 && api.FPDFTextObj_GetTextRenderMode(textObject) === hiddenMode,
    };
    known.set(textObject, face);
    return face;
  };
}
