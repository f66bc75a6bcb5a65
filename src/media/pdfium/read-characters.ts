import { askCharacter } from "./ask-character.ts";
import type { Pdfium } from "./boot-pdfium.ts";
import type { Characters } from "./characters.ts";
import { copyCharacters } from "./copy-characters.ts";
import { makeCharacters } from "./make-characters.ts";

/** Characters of each page for which the engine is asked as well, once all those of one page have been found alike. */
const samples = 8;
const oneCharacter: Characters = {
  count: 1,
  codes: new Uint32Array(1),
  boxes: new Float32Array(4),
  flags: new Uint8Array(1),
  objects: new Uint32Array(1),
};

/** Engines whose copied characters were those that they tell, all over a page. */
const proven = new WeakSet<Pdfium>();

function isSame(characters: Characters, index: number): boolean {
  const { codes, boxes, flags, objects } = oneCharacter;
  if (codes[0] !== characters.codes[index] || objects[0] !== characters.objects[index]) return false;
  for (let side = 0; side < 4; side += 1) {
    if (!Object.is(boxes[side], characters.boxes[4 * index + side])) return false;
  }
  return flags[0] === characters.flags[index];
}

/** True where a copy is what the engine tells of the first and the last character and some between them, of a first page's all. */
function isTrue(pdfium: Pdfium, textPage: number, characters: Characters, scratch: number): boolean {
  const { count } = characters;
  const step = proven.has(pdfium) ? Math.max(1, Math.floor(count / samples)) : 1;
  for (let index = 0; index < count; index += step) {
    askCharacter(pdfium, textPage, index, scratch, oneCharacter);
    if (!isSame(characters, index)) return false;
  }
  if (count === 0) return true;
  proven.add(pdfium);
  askCharacter(pdfium, textPage, count - 1, scratch, oneCharacter);
  return isSame(characters, count - 1);
}

/** The characters of a text page; valid until the next ones are read. Taken from the engine's memory where that proves right, else asked for one by one. */
export function readCharacters(pdfium: Pdfium, textPage: number): Characters {
  const characters = makeCharacters(Math.max(0, pdfium.api.FPDFText_CountChars(textPage)));
  const scratch = pdfium.allocate(16);
  try {
    if (copyCharacters(pdfium, textPage, characters) && isTrue(pdfium, textPage, characters, scratch)) {
      return characters;
    }
    for (let index = 0; index < characters.count; index += 1) {
      askCharacter(pdfium, textPage, index, scratch, characters, index);
    }
    return characters;
  } finally {
    pdfium.release(scratch);
  }
}
