import type { Characters } from "../characters.ts";

/** Points by which places may differ. */
const tolerance = 0.01;

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d;

function findInk({ codes, count }: Characters, from: number): number {
  let index = from;
  while (index < count && isBlank(codes[index] ?? 0)) index += 1;
  return index;
}

/** True where both hold the same characters in the same places and order, and blanks between the same of them. */
export function isAlike(one: Characters, other: Characters): boolean {
  let index = findInk(one, 0);
  let place = findInk(other, 0);
  while (index < one.count && place < other.count) {
    if (one.codes[index] !== other.codes[place] || one.objects[index] !== other.objects[place]) return false;
    if (one.flags[index] !== other.flags[place]) return false;
    for (let side = 0; side < 4; side += 1) {
      const apart = (one.boxes[4 * index + side] ?? 0) - (other.boxes[4 * place + side] ?? 0);
      if (!(Math.abs(apart) <= tolerance)) return false;
    }
    const [next, nextPlace] = [findInk(one, index + 1), findInk(other, place + 1)];
    const isEnd = next >= one.count || nextPlace >= other.count;
    if (!isEnd && next > index + 1 !== nextPlace > place + 1) return false;
    index = next;
    place = nextPlace;
  }
  return index >= one.count && place >= other.count;
}
