import type { Pdfium } from "../boot-pdfium.ts";
import { textObjectLayout } from "../compose/text-object-layout.ts";

const { object } = textObjectLayout;
const kinds = { text: 1, form: 5 };
const maxDepth = 8;
const moveOfPen = 0xffff_ffff;
const blank = 0x20;

/** Letters that a text object or those within a form draw, by what the engine's memory holds of them; blanks are left out where they can be told. */
export function countLetters(pdfium: Pdfium, pageObject: number, depth = 0): number {
  const { api } = pdfium;
  const kind = api.FPDFPageObj_GetType(pageObject);
  let letters = 0;
  if (kind === kinds.form && depth < maxDepth) {
    for (let index = 0; index < api.FPDFFormObj_CountObjects(pageObject); index += 1) {
      letters += countLetters(pdfium, api.FPDFFormObj_GetObject(pageObject, index), depth + 1);
    }
  }
  if (kind !== kinds.text) return letters;
  const words = pdfium.words();
  const at = pageObject >>> 2;
  const first = (words[at + object.codes] ?? 0) >>> 2;
  const end = (words[at + object.codesEnd] ?? 0) >>> 2;
  for (let place = first; place < end && end <= words.length; place += 1) {
    const code = words[place];
    if (code !== moveOfPen && code !== blank) letters += 1;
  }
  return letters;
}
