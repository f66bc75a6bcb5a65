import type { Pdfium } from "./boot-pdfium.ts";
import { characterFlags } from "./characters.ts";
import type { Characters } from "./characters.ts";
import { textPageLayout } from "./text-page-layout.ts";

const { page, record, recordWords, recordsOfBlock } = textPageLayout;

/** What the first byte of a record says of a character whose font does not tell its meaning. */
const unmapped = 2;
const blank = 0x20;
/** Share of a turned letter's width by which it may stand aslant and still run straight up or down. */
const maxSlope = 0.02;

/**
 * Takes the characters of a text page from the engine's memory, at a tenth of the cost of asking for each. The places are those of one
 * build of the engine: whoever calls this holds what comes out against what the engine says. False where the memory looks otherwise.
 */
export function copyCharacters(pdfium: Pdfium, textPage: number, characters: Characters): boolean {
  const { count, codes, boxes, flags, objects } = characters;
  const { buffer } = pdfium.heap();
  const words = new Uint32Array(buffer);
  const numbers = new Float32Array(buffer);
  const at = textPage >>> 2;
  const first = words[at + page.first] ?? 0;
  const blocks = (words[at + page.blocks] ?? 0) >>> 2;
  const blockCount = ((words[at + page.blocksEnd] ?? 0) >>> 2) - blocks;
  if (words[at + page.count] !== count || blockCount * recordsOfBlock < first + count) return false;
  let block = blocks + Math.floor(first / recordsOfBlock);
  let place = first % recordsOfBlock;
  let from = ((words[block] ?? 0) >>> 2) + place * recordWords;
  let objectBefore = 0;
  let penX = 0;
  let penY = 0;
  for (let index = 0, box = 0; index < count; index += 1, box += 4) {
    codes[index] = words[from + record.code] ?? 0;
    const object = words[from + record.object] ?? 0;
    objects[index] = object;
    boxes[box] = numbers[from + record.left] ?? 0;
    boxes[box + 1] = numbers[from + record.top] ?? 0;
    boxes[box + 2] = numbers[from + record.right] ?? 0;
    boxes[box + 3] = numbers[from + record.bottom] ?? 0;
    const a = numbers[from + record.a] ?? 0;
    const c = numbers[from + record.c] ?? 0;
    const isLevel = c === 0 && a > 0;
    const isQuarter = !isLevel && c !== 0 && Math.abs(a) < maxSlope * Math.abs(c);
    const x = numbers[from + record.x] ?? 0;
    const y = numbers[from + record.y] ?? 0;
    const isJoined = object === objectBefore && object !== 0 && x === penX && y === penY;
    // A blank that the engine adds has the place of what follows it.
    objectBefore = codes[index] === blank ? 0 : object;
    penX = x;
    penY = y;
    const kind = (words[from + record.kind] ?? 0) & 0xff;
    flags[index] =
      (isLevel ? characterFlags.level : 0) |
      (isQuarter ? characterFlags.quarter : 0) |
      (a < 0 && Math.abs(c) < maxSlope * -a ? characterFlags.back : 0) |
      (isJoined ? characterFlags.joined : 0) |
      (kind === unmapped ? characterFlags.unmapped : 0);
    place += 1;
    from += recordWords;
    if (place === recordsOfBlock) {
      place = 0;
      block += 1;
      from = (words[block] ?? 0) >>> 2;
    }
  }
  return true;
}
