import { characterFlags } from "../characters.ts";
import type { Characters } from "../characters.ts";
import { makeCharacters } from "../make-characters.ts";
import { findFlow } from "./find-flow.ts";
import type { Flow } from "./find-flow.ts";
import { glyphFlags } from "./glyph-flags.ts";
import type { Glyphs } from "./glyphs.ts";
import { joinObjects } from "./join-objects.ts";
import { orderObjects } from "./order-objects.ts";
import type { TextObjects } from "./text-objects.ts";

/** The engine reckons in single precision. */
const single = Math.fround;
const blank = 0x20;
const newLine = 0x0a;
/** What the engine puts for a hyphen that splits a word at the end of a line. */
const lineEndHyphen = 2;
const hyphens = new Set([0x2d, 0xad]);
/** Characters before one in which its like is looked for, and how near it stands then, in sizes. */
const looksBack = 7;
const nearness = single(0.07);

const isLetter = (code: number): boolean => code > 0 && /^\p{L}/u.test(String.fromCodePoint(code));
const isLetterOrDigit = (code: number): boolean =>
  code > 0 && code <= 0x10_ffff && /^[\p{L}\p{Nd}]/u.test(String.fromCodePoint(code));

/** How far a move of the pen takes it, on the page. */
const measureMove = (move: number, size: number): number => single(single(-size * move) / 1000);

/** Gaps from the tracking of an object that do not part words, on the page. */
function measureTracking(objects: TextObjects, index: number, size: number): number {
  const space = objects.characterSpaces[index] ?? 0;
  if (space === 0) return 0;
  const start = objects.firstItem[index] ?? 0;
  const end = objects.firstItem[index + 1] ?? 0;
  const scale = single(single((objects.scaleX[index] ?? 0) + (objects.scaleY[index] ?? 0)) / 2);
  const spacing = single(space * scale);
  let least = 0;
  if (end - start >= 3) {
    least = spacing;
    let moves = 0;
    for (let item = start; item < end; item += 1) {
      if (objects.codes[item] !== -1) continue;
      moves += 1;
      least = Math.min(least, single(measureMove(objects.positions[item] ?? 0, size) + spacing));
    }
    if (least < 0 || (end - start === 3 && moves > 0)) least = 0;
  }
  return Math.abs(space) > 0.001 ? single(least - spacing) : least;
}

/** From which gap on a move of the pen stands for a blank, on the page. Widths are thousandths of the size. */
function measureBlank(spaceWidth: number, width: number, size: number): number {
  const space = single(single(size * spaceWidth) / 1000);
  const half = space > single(size / 3) ? 0 : single(space / 2);
  if (half !== 0) return half;
  const part = width < 300 ? 2 : width < 500 ? 4 : width < 700 ? 5 : 6;
  return single(single(size * single(width / part)) / 1000);
}

function measureRoom(objects: TextObjects, glyphs: Glyphs): number {
  const items = objects.firstItem[objects.count] ?? 0;
  let room = 2 * items + objects.count;
  if (glyphs.more.size === 0) return room;
  for (let item = 0; item < items; item += 1)
    room += glyphs.more.get(objects.glyphs[item] ?? -1)?.length ?? 0;
  return room;
}

let owners = new Int32Array(0);
let drawn = new Int32Array(0);
let pens = new Float32Array(0);

/**
 * The characters of a page from its text objects and what is known of their letters, in the order and with the blanks that the engine
 * itself gives them. Undefined where that is left to the engine. Valid until the next ones are composed or read.
 */
export function composeCharacters(
  objects: TextObjects,
  glyphs: Glyphs,
  page: { readonly width: number; readonly height: number },
  isActive: (index: number) => boolean = () => true,
): Characters | undefined {
  const room = measureRoom(objects, glyphs);
  const made = makeCharacters(room);
  const { codes, boxes, flags, objects: addresses } = made;
  if (owners.length < room) {
    owners = new Int32Array(room);
    drawn = new Int32Array(room);
    pens = new Float32Array(room);
  }
  let count = 0;
  // Where the line that is open starts.
  let start = 0;
  const put = (code: number, owner: number): void => {
    codes[count] = code;
    owners[count] = owner;
    drawn[count] = -1;
    addresses[count] = 0;
    flags[count] = 0;
    count += 1;
  };
  let flow: Flow | undefined;
  const joining = {
    objects,
    glyphs,
    flow: () => (flow ??= findFlow(objects, isActive, page)),
    splitsWord(next: number): boolean {
      let last = count - 1;
      while (last > start && codes[last] === blank) last -= 1;
      return (
        last > start &&
        hyphens.has(codes[last] ?? 0) &&
        isLetter(codes[last - 1] ?? 0) &&
        isLetterOrDigit(next)
      );
    },
  };
  let before = -1;
  for (const index of orderObjects(objects, glyphs, isActive)) {
    const first = objects.firstItem[index] ?? 0;
    const end = objects.firstItem[index + 1] ?? 0;
    if (before !== -1) {
      const owner = count > 0 ? (owners[count - 1] ?? -1) : -1;
      if (owner !== -1) before = owner;
      const joint = joinObjects(joining, before, index);
      if (joint === undefined) return undefined;
      if (joint === "blank" && count > 0) put(blank, -1);
      if (joint === "line") {
        if (count > 0) put(newLine, -1);
        start = count;
      }
      if (joint === "hyphen") {
        const glyph = objects.glyphs[first] ?? -1;
        if (end - first === 1 && hyphens.has(glyphs.codes[glyph] ?? 0)) continue;
        while (count > start && codes[count - 1] === blank) count -= 1;
        if (count === start) return undefined;
        codes[count - 1] = lineEndHyphen;
        flags[count - 1] = characterFlags.level;
      }
    }
    before = index;
    const size = objects.sizes[index] ?? 0;
    const x = objects.x[index] ?? 0;
    const y = objects.y[index] ?? 0;
    const scaleX = objects.scaleX[index] ?? 0;
    const unitX = (scaleX * size) / 1000;
    const unitY = ((objects.scaleY[index] ?? 0) * size) / 1000;
    const near = single(single(nearness * size) * scaleX);
    const address = objects.addresses[index] ?? 0;
    const { spaceWidth = 0 } = glyphs.fonts.get(objects.fonts[index] ?? 0) ?? {};
    const sizeOnPage = single(scaleX * size);
    const tracking = measureTracking(objects, index, sizeOnPage);
    let spacing = 0;
    for (let item = first; item < end; item += 1) {
      const glyph = objects.glyphs[item] ?? -1;
      const position = objects.positions[item] ?? 0;
      if (glyph < 0) {
        if (count > 0 && codes[count - 1] !== blank) spacing = measureMove(position, sizeOnPage);
        continue;
      }
      const pen = single(single(scaleX * position) + x);
      spacing = single(spacing - tracking);
      if (spacing > 0 && item > first) {
        const least = measureBlank(spaceWidth, glyphs.widths[glyph] ?? 0, sizeOnPage);
        if (least > 0 && spacing >= least) put(blank, index);
      }
      spacing = 0;
      let isRepeated = false;
      for (let other = count - 1; other >= start && other >= count - looksBack; other -= 1) {
        if (drawn[other] !== glyph) continue;
        isRepeated =
          Math.abs(single((pens[other] ?? 0) - pen)) < near &&
          Math.abs((objects.y[owners[other] ?? 0] ?? 0) - y) < near;
        if (isRepeated) break;
      }
      if (isRepeated) {
        if (item === first && count > start && codes[count - 1] === blank) count -= 1;
        continue;
      }
      const flag = glyphs.flags[glyph] ?? 0;
      const left = pen + (glyphs.boxes[4 * glyph] ?? 0) * unitX;
      const bottom = y + (glyphs.boxes[4 * glyph + 1] ?? 0) * unitY;
      const right = pen + (glyphs.boxes[4 * glyph + 2] ?? 0) * unitX;
      const top = y + (glyphs.boxes[4 * glyph + 3] ?? 0) * unitY;
      const more = (flag & glyphFlags.several) === 0 ? undefined : glyphs.more.get(glyph);
      for (let part = 0; part < (more?.length ?? 1); part += 1) {
        codes[count] = more?.[part] ?? glyphs.codes[glyph] ?? 0;
        boxes[4 * count] = left;
        boxes[4 * count + 1] = top;
        boxes[4 * count + 2] = right;
        boxes[4 * count + 3] = bottom;
        const isJoined = count > 0 && addresses[count - 1] === address && pens[count - 1] === pen;
        flags[count] =
          characterFlags.level |
          ((flag & glyphFlags.unmapped) === 0 ? 0 : characterFlags.unmapped) |
          (isJoined ? characterFlags.joined : 0);
        addresses[count] = address;
        owners[count] = index;
        drawn[count] = glyph;
        pens[count] = pen;
        count += 1;
      }
    }
  }
  return { ...made, count };
}
