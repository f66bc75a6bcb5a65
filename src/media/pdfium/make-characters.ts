import type { Characters } from "./characters.ts";

/** Room for more than any page of print holds; what a larger one needs is given back. */
const keptCount = 32_768;

let kept: Characters | undefined;

function allocate(room: number): Characters {
  return {
    count: 0,
    codes: new Uint32Array(room),
    boxes: new Float32Array(4 * room),
    flags: new Uint8Array(room),
    objects: new Uint32Array(room),
  };
}

/** Room for the characters of a page, to be filled; valid until it is asked for again. */
export function makeCharacters(count: number): Characters {
  if (count > keptCount) return { ...allocate(count), count };
  kept ??= allocate(keptCount);
  return { ...kept, count };
}
