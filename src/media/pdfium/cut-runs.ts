import { characterFlags } from "./characters.ts";
import type { Characters } from "./characters.ts";
import type { CharacterRuns } from "./character-runs.ts";
import { composeAccents } from "./compose-accents.ts";
import { foldCharacter } from "./fold-character.ts";
import { goesOn } from "./goes-on.ts";
import { isStrayBlank } from "./is-stray-blank.ts";
import { isStruckAgain } from "./is-struck-again.ts";
import { readBackwards } from "./read-backwards.ts";
import { turnBrackets } from "./turn-brackets.ts";
import { makeRuns } from "./make-runs.ts";
import type { RunRoom } from "./make-runs.ts";

/** What PDFium puts for a hyphen that splits a word at the end of a line. */
const lineEndHyphen = 2;
const hyphen = 0x2d;
const softHyphen = 0xad;
const blanks = /[\s\u{A0}\u{2000}-\u{200A}\u{3000}]/u;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const isLetter = (code: number): boolean =>
  code > 0x40 && code <= 0x10ffff && /^\p{L}/u.test(String.fromCodePoint(code));

/** Hebrew, Arabic and their forms for print; no figures. */
const firstFromRight = 0x5be;
const isFromRight = (code: number): boolean => code <= 0x10ffff && fromRight.test(String.fromCodePoint(code));
const fromRight = /^(?!\p{N})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The code point of a character beyond the first plane, which the engine tells in two halves; the second half folds to nothing. */
const wholeCode = (code: number, next: number): number =>
  code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000
    ? 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00)
    : code;

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

/** Of characters that are no printable ASCII. */
function isRareBlank(code: number): boolean {
  if (code > 32 && code < 0xa0) return false;
  return isLineEnd(code) || (code <= 0x10ffff && blanks.test(String.fromCodePoint(code)));
}

/** How far a letter reaches beyond the start of a word that it carries on, as a share of its height; those of a line read from the right may stand before it. */
const minReach = 0.1;
/** How far a figure stands above or below another one of which it is no part, as a share of the greater height: a power, the number of a note, cents. */
const minRise = 0.3;
/** Letters from which on a raised figure is the number of a note, not part of a unit. */
const minNotedLetters = 4;

/** True for a soft hyphen without a glyph of its own; writers use others as plain ones. */
function isUndrawn({ boxes, flags }: Characters, index: number): boolean {
  const either = (flags[index] ?? 0) | (flags[index + 1] ?? 0);
  return boxes[4 * index] === boxes[4 * index + 2] || (either & characterFlags.joined) !== 0;
}

/** True of a figure, another object than the sign before it, that is raised or lowered as no part of a number or a word is. */
function stopsAt(
  { codes, boxes, flags, objects }: Characters,
  first: number,
  before: number,
  index: number,
): boolean {
  if (objects[index] === objects[before] || ((flags[index] ?? 0) & characterFlags.level) === 0) return false;
  const heightOf = (of: number): number => Math.abs((boxes[4 * of + 1] ?? 0) - (boxes[4 * of + 3] ?? 0));
  const footOf = (of: number): number => Math.min(boxes[4 * of + 1] ?? 0, boxes[4 * of + 3] ?? 0);
  const rise = footOf(index) - footOf(before);
  if (Math.abs(rise) <= minRise * Math.max(heightOf(before), heightOf(index))) return false;
  const code = codes[before] ?? 0;
  return isDigit(code) || (rise > 0 && before - first >= minNotedLetters - 1 && isLetter(code));
}

/** True of letters read from the right that stand apart; their boxes may be as low as their ink. */
function isFarFromRight({ boxes }: Characters, before: number, index: number): boolean {
  const side = (of: number, at: number): number => boxes[4 * of + at] ?? 0;
  const heightOf = (of: number): number => Math.abs(side(of, 1) - side(of, 3));
  const height = Math.max(heightOf(before), heightOf(index));
  const apart = Math.max(
    Math.min(side(index, 0), side(index, 2)) - Math.max(side(before, 0), side(before, 2)),
    Math.min(side(before, 0), side(before, 2)) - Math.max(side(index, 0), side(index, 2)),
  );
  const rise = Math.abs(
    Math.min(side(index, 1), side(index, 3)) - Math.min(side(before, 1), side(before, 3)),
  );
  return apart > height * 0.6 || rise > height * 1.5;
}

/** Of the run that is open, from its first letter that is read from the right: indices of its signs, and where their texts start. */
const turned: { readonly signs: number[]; readonly starts: number[] } = { signs: [], starts: [] };

function closeRun(characters: Characters, room: RunRoom, run: number, last: number, textEnd: number): void {
  room.last[run] = last;
  room.textEnds[run] = textEnd;
  if (turned.signs.length === 0) return;
  readBackwards(characters, turned, room.units, textEnd);
  turnBrackets(room.units, run > 0 ? (room.textEnds[run - 1] ?? 0) : 0, textEnd);
  turned.signs.length = 0;
  turned.starts.length = 0;
}

/** Characters cut into runs at blanks, at hyphens that end a line, and where the pen jumps; in content order. */
export function cutRuns(characters: Characters): CharacterRuns {
  composeAccents(characters);
  const { count, codes, boxes, flags, objects } = characters;
  const room = makeRuns(count);
  const { units, boxes: places, unmapped, isPlain } = room;
  let runs = 0;
  let unitCount = 0;
  // Of the run that is open; its place is written as it grows.
  let isOpen = false;
  // Whether the engine put a blank or a line's end behind the last sign, which is not always where a word ends.
  let isParted = false;
  let lastSign = 0;
  let isLevel = false;
  let left = 0;
  let top = 0;
  let right = 0;
  let bottom = 0;
  let endRight = 0;
  let endBottom = 0;
  for (let index = 0; index < count; index += 1) {
    const code = codes[index] ?? 0;
    const isPrintable = code > 0x20 && code < 0x7f;
    if (!isPrintable && (code === 0x20 || isRareBlank(code))) {
      if (isOpen && code === 0x20 && objects[index] !== 0 && isStrayBlank(characters, lastSign, index))
        continue;
      if (isOpen && (objects[index] !== 0 || !isLineEnd(code))) {
        closeRun(characters, room, runs, lastSign, unitCount);
        runs += 1;
        isOpen = false;
      }
      isParted = true;
      continue;
    }
    if (isOpen && code === codes[lastSign] && isStruckAgain(characters, lastSign, index)) continue;
    const isJoined = isOpen && ((flags[index] ?? 0) & characterFlags.joined) !== 0;
    if (isParted) {
      isParted = false;
      if (isOpen && !isJoined && !goesOn(characters, lastSign, index)) {
        closeRun(characters, room, runs, lastSign, unitCount);
        runs += 1;
        isOpen = false;
      }
    }
    const x1 = boxes[4 * index] ?? 0;
    const y1 = boxes[4 * index + 1] ?? 0;
    const x2 = boxes[4 * index + 2] ?? 0;
    const y2 = boxes[4 * index + 3] ?? 0;
    // Nearly all boxes have their sides where they belong, and looking is faster than sorting.
    const isSorted = x1 < x2 && y1 > y2;
    const signLeft = isSorted ? x1 : Math.min(x1, x2);
    const signTop = isSorted ? y1 : Math.max(y1, y2);
    const signRight = isSorted ? x2 : Math.max(x1, x2);
    const signBottom = isSorted ? y2 : Math.min(y1, y2);
    const height = top - bottom;
    // Most producers mark gaps by blanks; this catches those that only move the pen.
    if (isOpen && !isJoined && isLevel && height > 0 && signTop > signBottom) {
      const isFarAway =
        turned.signs.length > 0 && isFromRight(code)
          ? isFarFromRight(characters, lastSign, index)
          : Math.abs(signBottom - endBottom) > height * 0.6 ||
            signLeft - endRight > height * 0.6 ||
            endRight - signLeft > height * 1.5 ||
            (isPrintable &&
              signRight - left < height * minReach &&
              Math.abs(signBottom - endBottom) < height * minReach) ||
            (isDigit(code) && stopsAt(characters, room.first[runs] ?? 0, lastSign, index));
      if (isFarAway) {
        closeRun(characters, room, runs, lastSign, unitCount);
        runs += 1;
        isOpen = false;
      }
    }
    lastSign = index;
    const flag = flags[index] ?? 0;
    const at = 4 * runs;
    if (isOpen) {
      if (signLeft < left) places[at] = left = signLeft;
      if (signTop > top) places[at + 1] = top = signTop;
      if (signRight > right) places[at + 2] = right = signRight;
      if (signBottom < bottom) places[at + 3] = bottom = signBottom;
    } else {
      isOpen = true;
      isLevel = (flag & characterFlags.level) !== 0;
      isPlain[runs] = 1;
      unmapped[runs] = 0;
      room.first[runs] = index;
      places[at] = left = signLeft;
      places[at + 1] = top = signTop;
      places[at + 2] = right = signRight;
      places[at + 3] = bottom = signBottom;
    }
    endRight = signRight;
    endBottom = signBottom;
    if ((flag & characterFlags.unmapped) !== 0) unmapped[runs] = (unmapped[runs] ?? 0) + 1;
    if (turned.signs.length > 0 || (code >= firstFromRight && isFromRight(code))) {
      turned.signs.push(index);
      turned.starts.push(unitCount);
    }
    if (isPrintable) {
      units[unitCount] = code;
      unitCount += 1;
      continue;
    }
    if (code === lineEndHyphen) {
      units[unitCount] = hyphen;
      unitCount += 1;
      isParted = true;
      continue;
    }
    isPlain[runs] = 0;
    if (code === softHyphen && isUndrawn(characters, index)) continue;
    const folded = foldCharacter(wholeCode(code, codes[index + 1] ?? 0));
    for (let place = 0; place < folded.length; place += 1) {
      units[unitCount] = folded.charCodeAt(place);
      unitCount += 1;
    }
  }
  if (isOpen) {
    closeRun(characters, room, runs, lastSign, unitCount);
    runs += 1;
  }
  return { ...room, count: runs };
}
