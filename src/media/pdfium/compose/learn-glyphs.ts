import type { Pdfium } from "../boot-pdfium.ts";
import type { Characters } from "../characters.ts";
import { askAdvance } from "./ask-advance.ts";
import { locateRecords } from "../locate-records.ts";
import { textPageLayout } from "../text-page-layout.ts";
import { glyphFlags } from "./glyph-flags.ts";
import type { Glyphs } from "./glyphs.ts";
import { setPlace } from "./set-place.ts";
import type { TextObjects } from "./text-objects.ts";

const kinds = { plain: 0, unmapped: 2, hyphen: 3, piece: 4 };
/** What may be told of a letter whose numbers are whole thousandths of its size. */
const maxRest = 0.2;
const blank = 0x20;
/** Characters that no letter of a font draws have a code beyond it. */
const maxCode = 0xffff;
/** Control characters that the engine leaves out of its text. */
const notText = new Set([0, 2, 3, 0x93, 0x94, 0x96, 0x97, 0x98, 0xfffe]);
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u{0590}-\u{08FF}\u{FB1D}-\u{FDFF}\u{FE70}-\u{FEFF}\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/u;

function isUnfit(code: number): boolean {
  return notText.has(code) || code > 0xffff || rightToLeft.test(String.fromCodePoint(code));
}

function grow(glyphs: Glyphs): void {
  const { codes, boxes, widths, flags } = glyphs;
  const room = 2 * codes.length;
  glyphs.codes = new Uint32Array(room);
  glyphs.codes.set(codes);
  glyphs.boxes = new Float64Array(4 * room);
  glyphs.boxes.set(boxes);
  glyphs.widths = new Float64Array(room);
  glyphs.widths.set(widths);
  glyphs.flags = new Uint8Array(room);
  glyphs.flags.set(flags);
}

interface Learning {
  readonly pdfium: Pdfium;
  readonly objects: TextObjects;
  readonly glyphs: Glyphs;
  readonly scratch: number;
}

/** Adds the letter of a character, told at a place of the engine's memory. */
function addGlyph(
  { pdfium, objects, glyphs, scratch }: Learning,
  index: number,
  at: number,
  codes: readonly number[],
): number {
  const numbers = pdfium.numbers();
  const { record } = textPageLayout;
  if (glyphs.count === glyphs.codes.length) grow(glyphs);
  const glyph = glyphs.count;
  const size = objects.sizes[index] ?? 0;
  const unitX = ((objects.scaleX[index] ?? 0) * size) / 1000;
  const unitY = ((objects.scaleY[index] ?? 0) * size) / 1000;
  const penX = numbers[at + record.x] ?? 0;
  const penY = numbers[at + record.y] ?? 0;
  let isWhole = penY === objects.y[index];
  const measure = (place: number, pen: number, unit: number): number => {
    const exact = ((numbers[at + place] ?? 0) - pen) / unit;
    isWhole &&= Math.abs(exact - Math.round(exact)) <= maxRest;
    return Math.round(exact);
  };
  const left = measure(record.left, penX, unitX);
  const bottom = measure(record.bottom, penY, unitY);
  const right = measure(record.right, penX, unitX);
  const top = measure(record.top, penY, unitY);
  const inkLeft = measure(record.inkLeft, penX, unitX);
  const inkRight = measure(record.inkRight, penX, unitX);
  const [code = 0] = codes;
  const fontCode = pdfium.words()[at + record.fontCode] ?? 0;
  let width = right;
  if (right <= inkRight)
    width = askAdvance(pdfium, glyphs.fonts.get(objects.fonts[index] ?? 0)?.pin ?? 0, fontCode, scratch);
  if (width <= 0) width = Math.max(0, inkRight - inkLeft);
  glyphs.count += 1;
  glyphs.codes[glyph] = code;
  if (codes.length > 1) glyphs.more.set(glyph, codes);
  glyphs.boxes.set([left, bottom, right, top], 4 * glyph);
  glyphs.widths[glyph] = width;
  const isEmpty = code !== blank && (right <= left || top <= bottom);
  const kind = (pdfium.words()[at + record.kind] ?? 0) & 0xff;
  glyphs.flags[glyph] =
    (isWhole && !isEmpty && !codes.some((each) => isUnfit(each)) ? 0 : glyphFlags.unfit) |
    (kind === kinds.unmapped ? glyphFlags.unmapped : 0) |
    (codes.length > 1 ? glyphFlags.several : 0);
  return glyph;
}

function place(glyphs: Glyphs, font: number, code: number, glyph: number): void {
  const known = glyphs.fonts.get(font);
  if (known) known.places = setPlace(known.places, code, glyph);
}

/**
 * The engine leaves out the blank at the end of a line: a last letter of an object of which it told all others must be one. `isTold` has 1
 * for objects of which it told something, 2 for those that end in a hyphen.
 */
function addBlanks({ pdfium, objects, glyphs, scratch }: Learning, isTold: Uint8Array): void {
  for (let index = 0; index < objects.count; index += 1) {
    const last = (objects.firstItem[index + 1] ?? 0) - 1;
    const font = objects.fonts[index] ?? 0;
    const code = objects.codes[last] ?? -1;
    if (isTold[index] !== 1 || code === -1 || (glyphs.fonts.get(font)?.places[code] ?? -1) !== -1) continue;
    if (glyphs.count === glyphs.codes.length) grow(glyphs);
    const glyph = glyphs.count;
    glyphs.count += 1;
    glyphs.codes[glyph] = blank;
    glyphs.widths[glyph] = askAdvance(pdfium, glyphs.fonts.get(font)?.pin ?? 0, code, scratch);
    place(glyphs, font, code, glyph);
  }
}

/** Takes what a text page of the active objects tells of letters that are not known yet. The characters are those of the text page. */
export function learnGlyphs(
  pdfium: Pdfium,
  textPage: number,
  characters: Characters,
  objects: TextObjects,
  glyphs: Glyphs,
  isActive: (index: number) => boolean,
): void {
  const scratch = pdfium.allocate(8);
  const learning = { pdfium, objects, glyphs, scratch };
  let words = pdfium.words();
  const { record } = textPageLayout;
  const isTold = new Uint8Array(objects.count);
  const indices = new Map<number, number>();
  for (let index = 0; index < objects.count; index += 1) {
    if (isActive(index)) indices.set(objects.addresses[index] ?? 0, index);
  }
  let at = locateRecords(words, textPage);
  for (let character = 0; character < characters.count; character += 1) {
    const start = at(character);
    const kind = (words[start + record.kind] ?? 0) & 0xff;
    const index = indices.get(characters.objects[character] ?? 0);
    if (index !== undefined && isTold[index] !== 2) isTold[index] = kind === kinds.hyphen ? 2 : 1;
    if (index === undefined || (kind !== kinds.plain && kind !== kinds.unmapped && kind !== kinds.piece))
      continue;
    const code = words[start + record.fontCode] ?? 0;
    if (code > maxCode) continue;
    const font = objects.fonts[index] ?? 0;
    if ((glyphs.fonts.get(font)?.places[code] ?? -1) !== -1) continue;
    const codes = [characters.codes[character] ?? 0];
    // A ligature is told as several characters in one place.
    while (character + 1 < characters.count) {
      const next = at(character + 1);
      const isPart =
        characters.objects[character + 1] === characters.objects[character] &&
        words[next + record.fontCode] === code &&
        words[next + record.x] === words[start + record.x];
      if (!isPart) break;
      character += 1;
      codes.push(characters.codes[character] ?? 0);
    }
    place(glyphs, font, code, addGlyph(learning, index, start, codes));
    if (words !== pdfium.words()) {
      // Asking for a width may have let the memory grow.
      words = pdfium.words();
      at = locateRecords(words, textPage);
    }
  }
  addBlanks(learning, isTold);
  pdfium.release(scratch);
}
