import type { Pdfium } from "./boot-pdfium.ts";
import { textObjectLayout } from "./compose/text-object-layout.ts";
import { typeScratch } from "./type-scratch.ts";

/** How a text object is drawn; all its characters alike. */
export interface TypeFace {
  readonly bold: boolean;
  /** Drawn in the mode that leaves no ink. */
  readonly hidden: boolean;
  /** The file holds the shapes of its letters. */
  readonly embedded: boolean;
  /** Radians counterclockwise in the page's own space. */
  readonly angle: number;
  /** Size of the type in points; 0 where the object does not say. */
  readonly em: number;
  /** Height of the baseline in the page's own space. */
  readonly baseline: number;
}

const { object, state } = textObjectLayout;
const hiddenMode = 3;
const boldWeight = 600;

/**
 * Looks up how characters are drawn, once for each text object, given by its address. Without a text page (0), the objects are those of
 * a composed page: level, and as the engine tells them. `scratch` has room for `typeScratch.bytes`.
 */
export function makeTypeReader(
  pdfium: Pdfium,
  textPage: number,
  scratch: number,
): (character: number, textObject: number) => TypeFace {
  const { api } = pdfium;
  const faces = new Map<number, TypeFace>();
  const fonts = new Map<number, Pick<TypeFace, "bold" | "embedded">>();
  let lastObject = -1;
  let lastFace: TypeFace | undefined;

  const readName = (font: number): string => {
    const length = api.FPDFFont_GetBaseFontName(font, scratch, typeScratch.nameBytes);
    const end = scratch + Math.max(0, Math.min(length, typeScratch.nameBytes) - 1);
    return String.fromCharCode(...pdfium.heap().subarray(scratch, end));
  };
  const readFont = (font: number): Pick<TypeFace, "bold" | "embedded"> => {
    const known = fonts.get(font);
    if (known) return known;
    const read = {
      bold:
        font !== 0 &&
        (api.FPDFFont_GetWeight(font) >= boldWeight || /bold|black|heavy|demi/i.test(readName(font))),
      embedded: font === 0 || api.FPDFFont_GetIsEmbedded(font) !== 0,
    };
    fonts.set(font, read);
    return read;
  };
  const readLevel = (textObject: number): TypeFace => {
    const words = pdfium.words();
    const numbers = pdfium.numbers();
    const at = textObject >>> 2;
    const shared = (words[at + object.state] ?? 0) >>> 2;
    const { bold, embedded } = readFont(words[shared + state.font] ?? 0);
    return {
      bold,
      embedded,
      hidden: words[shared + state.mode] === hiddenMode,
      angle: 0,
      em: (numbers[shared + state.size] ?? 0) * (numbers[shared + state.matrix + 3] ?? 0),
      baseline: numbers[at + object.y] ?? 0,
    };
  };
  const readFace = (character: number, textObject: number): TypeFace => {
    const font = readFont(textObject === 0 ? 0 : api.FPDFTextObj_GetFont(textObject));
    const hasSize = api.FPDFTextObj_GetFontSize(textObject, scratch) !== 0;
    const size = hasSize ? (pdfium.numbers()[scratch >>> 2] ?? 1) : 1;
    const hasMatrix = api.FPDFText_GetMatrix(textPage, character, scratch) !== 0;
    const memory = pdfium.numbers();
    const numberAt = (place: number, other: number): number =>
      hasMatrix ? (memory[(scratch >>> 2) + place] ?? other) : other;
    return {
      bold: font.bold,
      embedded: font.embedded,
      hidden: textObject !== 0 && api.FPDFTextObj_GetTextRenderMode(textObject) === hiddenMode,
      angle: Math.atan2(numberAt(1, 0), numberAt(0, 1)),
      em: size * Math.hypot(numberAt(2, 0), numberAt(3, 1)),
      baseline: numberAt(5, 0),
    };
  };
  return (character, textObject) => {
    if (textObject === lastObject && lastFace) return lastFace;
    let face = faces.get(textObject);
    if (!face) {
      face = textPage === 0 ? readLevel(textObject) : readFace(character, textObject);
      if (textPage !== 0 && textObject !== 0) faces.set(textObject, face);
    }
    lastObject = textObject === 0 ? -1 : textObject;
    lastFace = face;
    return face;
  };
}
