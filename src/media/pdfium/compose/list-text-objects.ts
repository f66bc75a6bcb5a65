import type { Pdfium } from "../boot-pdfium.ts";
import { listPageObjects } from "../list-page-objects.ts";
import { textObjectLayout } from "./text-object-layout.ts";
import type { TextObjects } from "./text-objects.ts";

const { object, state } = textObjectLayout;
const kinds = { text: 1, form: 5 };
const maxDepth = 8;

const invalidCode = 0xffff_ffff;
/** Objects of each page whose places are held against what the engine tells of them. */
const samples = 2;

function holdsText(pdfium: Pdfium, form: number, depth = 0): boolean {
  const { api } = pdfium;
  const count = api.FPDFFormObj_CountObjects(form);
  if (depth > maxDepth) return true;
  for (let index = 0; index < count; index += 1) {
    const inner = api.FPDFFormObj_GetObject(form, index);
    const kind = api.FPDFPageObj_GetType(inner);
    if (kind === kinds.text || (kind === kinds.form && holdsText(pdfium, inner, depth + 1))) return true;
  }
  return false;
}

/** Behind the key of the text that marked content tells of itself, room for its length. */
const lengthPlace = 12;

/** True where a span of marked content says itself what its text is. */
function hasOwnText(pdfium: Pdfium, textObject: number, key: number, plain: Set<number>): boolean {
  const { api } = pdfium;
  const count = api.FPDFPageObj_CountMarks(textObject);
  for (let index = 0; index < count; index += 1) {
    const mark = api.FPDFPageObj_GetMark(textObject, index);
    if (plain.has(mark)) continue;
    if (api.FPDFPageObjMark_GetParamStringValue(mark, key, 0, 0, key + lengthPlace) !== 0) return true;
    plain.add(mark);
  }
  return false;
}

/** True where the engine tells of the object what was read from its memory. `scratch` has room for 40 bytes. */
function isTold(pdfium: Pdfium, objects: TextObjects, index: number, scratch: number): boolean {
  const { api } = pdfium;
  const at = objects.addresses[index] ?? 0;
  const isAnswered =
    api.FPDFPageObj_GetBounds(at, scratch, scratch + 4, scratch + 8, scratch + 12) !== 0 &&
    api.FPDFPageObj_GetMatrix(at, scratch + 16) !== 0;
  if (!isAnswered || api.FPDFTextObj_GetFont(at) !== objects.fonts[index]) return false;
  const mode = pdfium.words()[((pdfium.words()[(at >>> 2) + object.state] ?? 0) >>> 2) + state.mode];
  if (api.FPDFTextObj_GetTextRenderMode(at) !== mode) return false;
  const told = pdfium.numbers().subarray(scratch >>> 2, (scratch >>> 2) + 10);
  const { bounds, scaleX, scaleY, x, y } = objects;
  const read = [
    ...bounds.subarray(4 * index, 4 * index + 4),
    scaleX[index],
    0,
    0,
    scaleY[index],
    x[index],
    y[index],
  ];
  if (read.some((value, place) => value !== told[place])) return false;
  return api.FPDFTextObj_GetFontSize(at, scratch) !== 0 && told[0] === objects.sizes[index];
}

function growItems(objects: TextObjects, room: number): void {
  const length = Math.max(room, 2 * objects.codes.length);
  const { codes, positions } = objects;
  objects.codes = new Int32Array(length);
  objects.codes.set(codes);
  objects.positions = new Float64Array(length);
  objects.positions.set(positions);
  objects.glyphs = new Int32Array(length);
}

/**
 * Reads the text objects of a page from the engine's memory, at a fraction of what a text page costs. The places are those of one
 * build of the engine and are held against what it tells. False where the page has text that is turned, slanted, inside forms or told by
 * marked content, or more than there is room for.
 */
export function listTextObjects(pdfium: Pdfium, page: number, key: number, objects: TextObjects): boolean {
  const { count, addresses, kinds: kindsOf } = listPageObjects(pdfium, page);
  const plain = new Set<number>();
  const words = pdfium.words();
  const numbers = pdfium.numbers();
  objects.count = 0;
  let items = 0;
  for (let place = 0; place < count; place += 1) {
    const address = addresses[place] ?? 0;
    const kind = kindsOf[place];
    if (kind === kinds.form && holdsText(pdfium, address)) return false;
    if (kind !== kinds.text) continue;
    const index = objects.count;
    if (index >= objects.addresses.length || hasOwnText(pdfium, address, key, plain)) return false;
    const at = address >>> 2;
    const shared = (words[at + object.state] ?? 0) >>> 2;
    const codes = (words[at + object.codes] ?? 0) >>> 2;
    const length = ((words[at + object.codesEnd] ?? 0) >>> 2) - codes;
    const positions = (words[at + object.positions] ?? 0) >>> 2;
    const places = ((words[at + object.positionsEnd] ?? 0) >>> 2) - positions;
    if (length < 1 || places !== length - 1) return false;
    const matrix = shared + state.matrix;
    const size = numbers[shared + state.size] ?? 0;
    const scaleX = numbers[matrix] ?? 0;
    const scaleY = numbers[matrix + 3] ?? 0;
    if (!(size > 0 && scaleX > 0 && scaleY > 0 && numbers[matrix + 1] === 0 && numbers[matrix + 2] === 0)) {
      return false;
    }
    objects.addresses[index] = address;
    objects.fonts[index] = words[shared + state.font] ?? 0;
    objects.sizes[index] = size;
    objects.characterSpaces[index] = numbers[shared + state.characterSpace] ?? 0;
    objects.scaleX[index] = scaleX;
    objects.scaleY[index] = scaleY;
    objects.x[index] = numbers[at + object.x] ?? 0;
    objects.y[index] = numbers[at + object.y] ?? 0;
    for (let side = 0; side < 4; side += 1) {
      objects.bounds[4 * index + side] = numbers[at + object.bounds + side] ?? 0;
    }
    objects.firstItem[index] = items;
    if (items + length > objects.codes.length) growItems(objects, items + length);
    for (let item = 0; item < length; item += 1) {
      const code = words[codes + item] ?? 0;
      objects.codes[items + item] = code === invalidCode ? -1 : code;
      objects.positions[items + item] = item === 0 ? 0 : (numbers[positions + item - 1] ?? 0);
    }
    items += length;
    objects.count += 1;
    objects.firstItem[objects.count] = items;
  }
  const scratch = pdfium.allocate(40);
  try {
    const step = Math.max(1, Math.floor(objects.count / samples));
    for (let index = 0; index < objects.count; index += step) {
      if (!isTold(pdfium, objects, index, scratch)) return false;
    }
  } finally {
    pdfium.release(scratch);
  }
  return true;
}
